/**
 * Passwords of at least 8 characters that stand at the head of every published list of leaked
 * ones, with those that people here choose. Compared in lower case and without digits or signs
 * at the end, so that `Password2026!` counts as `password`.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...['password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'matkhau', 'matkhaumoi', 'quenmatkhau'],
  ...['qwerty', 'qwertyui', 'qwertyuiop', 'asdfghjk', 'asdfghjkl', 'zxcvbnm', 'qazwsx'],
  ...['1q2w3e4r', '1q2w3e4r5t', '1qaz2wsx', 'q1w2e3r4', 'a1b2c3d4', 'abc123', 'abcd1234'],
  ...['iloveyou', 'anhyeuem', 'emyeuanh', 'yeuem', 'yeuanh', 'yeunhau', 'toiyeuban', 'toilatoi'],
  ...['welcome', 'letmein', 'football', 'baseball', 'superman', 'sunshine', 'princess', 'dragon'],
  ...['administrator', 'admin', 'quantri', 'quantrivien', 'default', 'changeme', 'secret'],
  ...['vietnam', 'vietnamvodich', 'quangtri', 'quangbinh', 'dongha', 'donghoi', 'hanoi', 'saigon'],
  ...['nhipcau', 'vieclam', 'laodong', 'xuatkhaulaodong', 'nguyen', 'khongbiet', 'khongco'],
  ...['abcdefgh', 'abcdefg', 'computer', 'internet', 'whatever', 'trustno', 'michael', 'google'],
  ...['facebook', 'samsung', 'iphone', 'android', 'zalo'],
]);
