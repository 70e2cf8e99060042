import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { frameOf, HOSTILE } from './pages.specimens.js';
import { LoginPage, RegisterPage } from './session.pages.js';

const values = {
  fullName: HOSTILE,
  phone: '',
  email: '',
  birthDay: '',
  birthMonth: '',
  birthYear: '1999',
  sex: 'female',
  consent: false,
};

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

describe('RegisterPage', () => {
  it.each(['vi', 'en'] as const)(
    'keeps what was typed but never ticks consent (%s)',
    (language) => {
      const html = renderToString(
        <RegisterPage frame={frameOf(language)} values={values} fields={[]} next="/" />,
      );
      expect(html).toContain('value="1999"');
      expect(html).toMatch(/value="female" checked/);
      expect(html).not.toMatch(/name="consent"[^>]*checked/);
      expect(html).not.toContain('<script');
    },
  );
});
