/** Text as it is stored and compared: NFC, no control characters, single spaces, trimmed. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

/** Lower case without tone marks or đ: `Đông Hà` -> `dong ha`. For comparing, never for showing. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐ]/g, 'd')
    .toLowerCase();
}

/** True when the text carries Vietnamese marks, so that its writer meant exactly these letters. */
export function hasMarks(text: string): boolean {
  return fold(text) !== text.normalize('NFC').toLowerCase();
}

/** An address part: `Công nhân may (Đông Hà)` -> `cong-nhan-may-dong-ha`, at most 80 characters. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
