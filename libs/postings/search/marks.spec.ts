import { describe, expect, it } from '@jest/globals';
import { markTwin } from './marks.js';

describe('markTwin', () => {
  it.each([
    ['thợ máy', 'tho75 ma1y'],
    ['thợ may', 'tho75 may'],
    ['Đường sắt', 'd9u7o72ng sa81t'],
    ['ĐIỆN', 'd9ie65n'],
    ['cong nhan', 'cong nhan'],
    ['kỹ sư IT', 'ky4 su7 it'],
  ])('writes %s as %s', (text, twin) => {
    expect(markTwin(text)).toBe(twin);
  });

  it('gives composed and decomposed text the same twin', () => {
    for (const text of ['người lao động', 'Ưỡn ngực vững chãi', 'thuỷ']) {
      expect(markTwin(text.normalize('NFD'))).toBe(markTwin(text.normalize('NFC')));
    }
  });

  it('keeps a cut-off word a prefix of the whole word', () => {
    const whole = markTwin('đường');
    for (const part of ['đ', 'đư', 'đườ', 'đườn'])
      expect(whole.startsWith(markTwin(part))).toBe(true);
  });
});
