import { describe, expect, it } from '@jest/globals';
import { secretKind, secretProblem } from './secret.js';

describe('secretProblem', () => {
  const worker = { pinAllowed: true };
  const staff = { pinAllowed: false };

  it.each(['482915', '907316', 'sông Hiếu mùa lũ', 'Xe-đạp-xanh-7'])(
    'lets a worker use %s',
    (s) => {
      expect(secretProblem(s, worker)).toBeNull();
    },
  );

  it.each(['111111', '123456', '654321', '121212', '123123'])('refuses the PIN %s', (pin) => {
    expect(secretProblem(pin, worker)).toBe('identity.secret-guessable');
  });

  it.each(['Password2026!', 'matkhau123', 'QuangTri2026', '12345678', 'aaaaaaaa', 'Mậtkhẩu99'])(
    'refuses the common password %s',
    (password) => {
      expect(secretProblem(password, staff)).toBe('identity.secret-guessable');
    },
  );

  it('wants 8 characters, from staff always', () => {
    expect(secretProblem('ngắn', worker)).toBe('identity.secret-short');
    expect(secretProblem('482915', staff)).toBe('identity.password-short');
    expect(secretProblem('x'.repeat(129), staff)).toBe('identity.secret-long');
  });

  it('tells a PIN from a password', () => {
    expect(secretKind('482915')).toBe('pin');
    expect(secretKind('4829155')).toBe('password');
  });
});
