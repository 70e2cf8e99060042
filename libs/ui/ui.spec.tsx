import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { assetUrl, setAssetVersions } from './assets.js';
import { ChoiceGroup, DateParts, Field } from './fields.js';
import { fieldSentences } from './form.js';
import { type Frame, languageUrl } from './frame.js';
import { pageNumbers } from './lists.js';
import { Page } from './page.js';
import { Note, Prose } from './parts.js';
import { ErrorPage } from './states.js';
import { SpanProgress } from './way.js';

const frame: Frame = { language: 'vi', path: '/?q=may', csrfToken: 't', nonce: 'n', user: null };

describe('Page', () => {
  const page = (change: Partial<Frame> = {}) =>
    renderToString(
      <Page frame={{ ...frame, ...change }} title="Tìm <việc>">
        <Note kind="ok" title="Xong." />
      </Page>,
    );

  it('prints each icon that it uses once, at its end', () => {
    const html = page();
    expect(html.match(/<symbol id="i-circle-check"/g)).toHaveLength(1);
    expect(html.indexOf('href="#i-circle-check"')).toBeLessThan(html.indexOf('<symbol'));
  });

  it('escapes its title, names its language and has no script but its file, no inline styles', () => {
    const html = page({ language: 'en' });
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Tìm &lt;việc> | Nhịp Cầu</title>');
    expect(html).not.toMatch(/<script(?! src="\/assets\/page\.js" defer>)| style=/);
    expect(html).toContain('href="/?q=may&amp;lang=vi"');
  });

  it('shows a person their own pages and unread messages', () => {
    const html = page({ user: { name: 'Mai', role: 'worker', unread: 2, severalRoles: false } });
    expect(html).toContain('href="/ho-so"');
    expect(html).toContain('Thông báo (2 tin mới)');
    expect(html).toContain('href="/doi-mat-khau"');
    expect(html).not.toContain('href="/vai-tro"');
    expect(html).toContain('action="/dang-xuat"');
  });

  it.each([false, true])('lets whoever has several roles change, console: %s', (staff) => {
    const user = { name: 'Mai', role: 'agent' as const, unread: 0, severalRoles: true };
    const html = renderToString(
      <Page frame={{ ...frame, user }} title="Ca" staff={staff}>
        {null}
      </Page>,
    );
    expect(html).toContain('href="/vai-tro"');
    expect(html).toContain('href="/doi-mat-khau"');
    expect(html).toContain('href="/agency/placements"');
  });
});

describe('languageUrl', () => {
  it('keeps the rest of the address', () => {
    expect(languageUrl('/viec-lam/a?x=1&lang=vi', 'en')).toBe('/viec-lam/a?x=1&lang=en');
  });
});

describe('assetUrl', () => {
  it('carries the content hash once it is known', () => {
    expect(assetUrl('app.css')).toBe('/assets/app.css');
    setAssetVersions(new Map([['app.css', 'abc']]));
    expect(assetUrl('app.css')).toBe('/assets/app.css?v=abc');
  });
});

describe('fieldSentences', () => {
  it('keeps the first problem of a field and never shows a bare code', () => {
    const problems = [
      { field: 'name', code: 'field.required' },
      { field: 'name', code: 'field.too-long' },
      { field: 'age', code: 'nowhere.known' },
    ];
    expect(fieldSentences('en', problems)).toEqual({
      name: 'There is no answer yet. Fill in this field.',
      age: 'We could not read this field. Look at it again.',
    });
  });
});

describe('fields', () => {
  it('tie label, help and problem to the control', () => {
    const html = renderToString(
      <Field language="vi" name="phone" label="Số điện thoại" help="Số nhà" problem="Thiếu số" />,
    );
    expect(html).toContain('for="f-phone"');
    expect(html).toContain('aria-describedby="h-phone e-phone"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('choose nothing beforehand', () => {
    const options = [{ value: 'a', label: 'A' }];
    const html = renderToString(
      <ChoiceGroup type="radio" name="x" legend="X" options={options} values={[]} />,
    );
    expect(html).not.toContain('checked');
  });

  it('send a date in parts', () => {
    const values = { day: '', month: '', year: '1999' };
    const html = renderToString(
      <DateParts language="vi" name="birth" legend="Ngày sinh" values={values} />,
    );
    expect(html).toContain('name="birthDay"');
    expect(html).toContain('name="birthYear" value="1999"');
  });
});

describe('pageNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [1, 3, [1, 2, 3]],
    [2, 4, [1, 2, 3, 4]],
    [1, 2558, [1, 2, null, 2558]],
    [50, 2558, [1, null, 49, 50, 51, null, 2558]],
    [2558, 2558, [1, null, 2557, 2558]],
  ])('page %i of %i', (page, pages, numbers) => {
    expect(pageNumbers(page, pages)).toEqual(numbers);
  });
});

describe('SpanProgress', () => {
  it('draws as many spans as there are steps, and says so in words', () => {
    const html = renderToString(<SpanProgress language="vi" step={3} total={9} />);
    expect(html).toContain('Bước 3 trên 9');
    expect(html.match(/span-built/g)).toHaveLength(2);
    expect(html.match(/span-later/g)).toHaveLength(6);
  });

  it('leaves the words alone where spans would be too small', () => {
    expect(renderToString(<SpanProgress language="en" step={3} total={17} />)).not.toContain(
      '<svg',
    );
  });
});

describe('Prose', () => {
  it('keeps paragraphs and escapes', () => {
    const html = renderToString(<Prose text={'a\nb\n\n\n<b>c</b>'} />);
    expect(html).toBe('<div class="prose"><p>a\nb</p><p>&lt;b>c&lt;/b></p></div>');
  });
});

describe('ErrorPage', () => {
  it('says what to do and whom to call', () => {
    const html = renderToString(<ErrorPage frame={frame} title="Lỗi" text="…" code="NC-1" />);
    expect(html).toContain('href="tel:02330001234"');
    expect(html).toContain('NC-1');
    expect(html).not.toContain('Thử lại');
  });
});
