/** How employers write: in sentences, as a list, or in a hurry. */
export const MANNERS = ['plain', 'plain', 'listed', 'hasty'] as const;
export type Manner = (typeof MANNERS)[number];

const SHORT: [RegExp, string][] = [
  [/Công nhân/g, 'CN'],
  [/công nhân/g, 'CN'],
  [/không/g, 'ko'],
  [/Không/g, 'Ko'],
  [/kinh nghiệm/g, 'KN'],
  [/bảo hiểm/g, 'BH'],
  [/chủ nhật/g, 'CN'],
  [/tăng ca/g, 'TC'],
  [/giờ hành chính/g, 'giờ HC'],
  [/mỗi tháng/g, '/tháng'],
];

/** Sentences in somebody's manner. */
export function written(sentences: readonly string[], manner: Manner): string {
  if (manner === 'listed') return sentences.map((one) => `- ${one.replace(/\.$/, '')}`).join('\n');
  if (manner === 'plain') return sentences.join(' ');
  const short = sentences.map((one) =>
    SHORT.reduce((text, [word, letters]) => text.replace(word, letters), one.replace(/\.$/, '')),
  );
  return short.map((one) => one.charAt(0).toLowerCase() + one.slice(1)).join(', ');
}

/** Dong a day or a month, as people write it. */
export function moneyWords(
  [from, to]: readonly [number, number],
  period: 'day' | 'month',
  manner: Manner,
): string {
  if (period === 'day') {
    const [low, high] = [from / 1_000, to / 1_000];
    return manner === 'hasty' ? `${low}-${high}k/ngày` : `${low}.000 - ${high}.000 đ/ngày`;
  }
  const [low, high] = [from, to].map((dong) => String(dong / 1_000_000).replace('.', ','));
  if (manner === 'hasty') return `${low}-${high}tr/tháng, chưa tính TC`;
  return manner === 'listed' ? `Từ ${low} đến ${high} triệu` : `${low} - ${high} triệu/tháng`;
}
