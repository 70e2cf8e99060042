import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { frameOf } from './pages.specimens.js';
import { LoginPage } from './session.pages.js';

describe('LoginPage', () => {
  it('says what is wrong beside the field and on top', () => {
    const fields = [
      { field: 'identifier', code: 'identity.phone-short', parameters: { missing: 3 } },
    ];
    const html = renderToString(
      <LoginPage frame={frameOf()} values={{ identifier: '0900' }} fields={fields} next="/ho-so" />,
    );
    expect(html).toContain('href="#f-identifier"');
    expect(html.match(/Số này thiếu 3 chữ số/g)).toHaveLength(2);
    expect(html).toContain('name="_csrf" value="csrf-1"');
    expect(html).toContain('name="tiep" value="/ho-so"');
    expect(html).toContain('href="/dang-ky?tiep=%2Fho-so"');
  });
});
