import { fold } from '#libs/platform';

export type TextLanguage = 'vi' | 'en' | 'ja' | 'ko' | 'zh';

const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ]/g;
const HANGUL = /\p{Script=Hangul}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
/** Common words of Vietnamese typed without marks that are no English words. */
const UNMARKED =
  /\b(?:nhan vien|cong ty|tuyen dung|viec lam|lam viec|ky thuat|chuyen vien|ke toan|tai ha noi|luong)\b/;
/** Enough of a long text to know its language. */
const SAMPLE = 600;

/** The language in which a posting is written; Latin letters without Vietnamese are English. */
export function readLanguage(text: string): TextLanguage {
  const sample = text.normalize('NFC').slice(0, SAMPLE);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const kana = count(KANA);
  const weights: [TextLanguage, number][] = [
    ['vi', count(VIETNAMESE)],
    ['ko', count(HANGUL)],
    ['ja', kana > 0 ? kana + count(HAN) : 0],
    ['zh', kana > 0 ? 0 : count(HAN)],
  ];
  const [language, weight] = weights.reduce((best, next) => (next[1] > best[1] ? next : best));
  // A stray foreign name in an English text is not its language.
  if (weight > 0 && weight * 40 >= sample.length) return language;
  return UNMARKED.test(fold(sample)) ? 'vi' : 'en';
}
