import { describe, expect, it } from '@jest/globals';
import { htmlToLine, htmlToText } from './html-to-text.js';

describe('htmlToText', () => {
  it.each([
    ['Lương 8 &amp; thưởng', 'Lương 8 & thưởng'],
    ['<p>Một</p><p>Hai<br/>Ba</p>', 'Một\n\nHai\nBa'],
    ['<ul><li>A</li><li class="x">B</li></ul>', '- A\n\n- B'],
    ['<b>đậm</b> v&agrave; nghi&ecirc;ng &#7841; &#x1EA1;', 'đậm và nghiêng ạ ạ'],
    ['&lt;p&gt;hai lần&lt;/p&gt;', 'hai lần'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['a<style>p{}</style >b<!-- c -->d', 'abd'],
    ['a<script>alert(1)', 'a'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<<script>alert(1)</script>', '<'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;x', 'x'],
    ['tuổi < 40 và > 18', 'tuổi < 40 và > 18'],
    ['  nhiều \t khoảng\u00a0trắng\r\n\r\n\r\n\r\ndòng ', 'nhiều khoảng trắng\n\ndòng'],
    ['ti\u00ea\u0301ng\u200b Vi\u00ea\u0323t', 'tiếng Việt'],
    ['không \u0007kêu', 'không kêu'],
  ])('makes text of %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '&amp;amp;lt;img src=x onerror=alert(1)&amp;amp;gt;',
    '<svg/onload=alert(1)//',
    '<a href="javascript:alert(1)',
    '<%00script>alert(1)</script>',
    '<!--><script>alert(1)</script>-->',
  ])('lets no tag through: %s', (html) => {
    expect(htmlToText(html)).not.toMatch(/<[a-z/!?]/i);
  });

  it.each(['<', '<script', '<!--', '&', '<p ', '<li><'])(
    'takes a long row of %s quickly',
    (piece) => {
      const started = performance.now();
      htmlToText(piece.repeat(100_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );
});

describe('htmlToLine', () => {
  it('makes one line', () => {
    expect(htmlToLine('<p>Kế toán</p> <p>trưởng</p>')).toBe('Kế toán trưởng');
  });
});
