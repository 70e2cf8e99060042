import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { typedPerson } from './person-fields.js';
import { frameOf, HOSTILE } from './pages.specimens.js';
import { readProfileForm } from './profile.form.js';
import { ProfilePage } from './profile.pages.js';
import { STEPS } from './profile.steps.js';
import {
  AccountPage,
  QuestionPage,
  type QuestionPageProps,
  ReviewPage,
} from './registration.pages.js';

const worker = { vi: frameOf('vi', 'worker'), en: frameOf('en', 'worker') };
const values = {
  ...typedPerson({ fullName: HOSTILE, birthYear: '1999' }),
  ...readProfileForm({ educationLevel: 'college' }, () => undefined).values,
};

function question(props: Partial<QuestionPageProps>): string {
  return renderToString(
    <QuestionPage
      frame={worker.vi}
      mode="register"
      step="education"
      values={values}
      fields={[]}
      options={{
        provinces: [],
        communes: [],
        occupations: [],
        countries: [{ value: 'JP', label: 'Nhật Bản' }],
      }}
      abroadFrom={null}
      version={3}
      next="/viec-lam/x"
      movedOn={false}
      {...props}
    />,
  );
}

describe('AccountPage', () => {
  const page = (language: 'vi' | 'en') =>
    renderToString(
      <AccountPage
        frame={frameOf(language)}
        values={{ ...values, consent: false }}
        fields={[{ field: 'secret', code: 'field.required' }]}
        next="/viec-lam/x"
      />,
    );

  it.each(['vi', 'en'] as const)('is the first question and ticks no consent (%s)', (language) => {
    const html = page(language);
    expect(html).toContain(language === 'vi' ? 'Câu 1 trên 9' : 'Question 1 of 9');
    expect(html).not.toMatch(/name="consent"[^>]*checked/);
    expect(html).toContain('name="tiep" value="/viec-lam/x"');
    expect(html).not.toContain(HOSTILE);
  });

  it('says which field is empty', () => {
    expect(page('vi')).toContain('Mật khẩu hoặc mã PIN: Chưa có câu trả lời.');
  });
});

describe('QuestionPage', () => {
  it('shows the way, what is saved, the way back, and that it may be passed over', () => {
    const html = question({});
    expect(html).toContain('Câu 4 trên 9');
    expect(html).toContain('Đã lưu 3 câu trước');
    expect(html).toContain('href="/dang-ky/noi-o?tiep=%2Fviec-lam%2Fx"');
    expect(html).toMatch(/value="college" checked/);
    expect(html).toContain('name="version" value="3"');
    expect(html).toContain('name="skip"');
  });

  it('asks every question in both languages', () => {
    for (const step of STEPS) {
      for (const frame of [worker.vi, worker.en]) {
        const html = question({ step, frame });
        expect([step, html.includes(HOSTILE), html.includes('question.')]).toEqual([
          step,
          false,
          false,
        ]);
      }
    }
  });

  it('lets nobody pass over the birth date', () => {
    expect(question({ step: 'birth' })).not.toContain('name="skip"');
  });

  it('is one part of the profile afterwards', () => {
    const html = question({ mode: 'edit' });
    expect(html).not.toContain('trên 9');
    expect(html).not.toContain('name="skip"');
    expect(html).toContain('action="/ho-so/hoc-van"');
  });

  it('offers no work abroad to the young, but lets them take a wish away', () => {
    expect(question({ step: 'place' })).toContain('value="JP"');
    const young = question({ step: 'place', abroadFrom: 18 });
    expect(young).not.toContain('value="JP"');
    expect(young).toContain('Đủ 18 tuổi mới đi làm việc ở nước ngoài được.');
    const wished = { ...values, where: ['JP'] };
    expect(question({ step: 'place', abroadFrom: 18, values: wished })).toContain('value="JP"');
  });

  it('says that a new telephone does not change the login', () => {
    expect(question({ step: 'contact', mode: 'edit' })).toContain('không đổi cách đăng nhập');
    expect(question({ step: 'birth' })).not.toContain('không đổi cách đăng nhập');
  });

  it('tells a child what is kept, and how it is deleted', () => {
    const tooYoung = { field: 'birth', code: 'identity.too-young', parameters: { years: 15 } };
    expect(question({ step: 'birth', fields: [tooYoung] })).toContain('chúng tôi sẽ xoá');
    expect(question({ step: 'birth' })).not.toContain('chúng tôi sẽ xoá');
  });

  it('says that somebody else has changed the profile', () => {
    expect(question({ movedOn: true })).toContain('Hồ sơ vừa được người khác sửa.');
  });
});

const rows = [
  { step: 'birth' as const, label: 'Ngày sinh', value: HOSTILE },
  { step: 'home' as const, label: 'Nơi ở', value: null },
];

describe('ReviewPage', () => {
  it('shows all answers with their change, and an unticked consent', () => {
    const html = renderToString(
      <ReviewPage
        frame={worker.vi}
        rows={rows}
        consented={false}
        minor
        version={9}
        next=""
        fields={[]}
        movedOn={false}
      />,
    );
    expect(html).toContain('Đã xong 9 câu');
    expect(html).toContain('href="/dang-ky/noi-o"');
    expect(html).toContain('Chưa trả lời');
    expect(html).not.toMatch(/name="consentMatching"[^>]*checked/);
    expect(html).toContain('Cha mẹ hoặc người giám hộ cần đồng ý.');
    expect(html).not.toContain(HOSTILE);
  });
});

describe('ProfilePage', () => {
  const page = (more: object) =>
    renderToString(
      <ProfilePage
        frame={worker.vi}
        rows={rows}
        goOn={null}
        minor={false}
        consentStorageAt={new Date('2026-11-24T02:00:00Z')}
        consented
        version={9}
        accesses={[
          { kind: 'viewed', byRole: 'counsellor', organisation: HOSTILE, at: new Date(0) },
        ]}
        fields={[]}
        saved
        movedOn={false}
        {...more}
      />,
    );

  it('shows each answer with its change, both consents, and who looked', () => {
    const html = page({});
    expect(html).toContain('href="/ho-so/ngay-sinh"');
    expect(html).toContain('từ ngày 24/11/2026');
    expect(html).toMatch(/name="consentMatching"[^>]*checked/);
    expect(html).toContain('Tư vấn viên');
    expect(html).toContain('Đã lưu hồ sơ.');
    expect(html).not.toContain(HOSTILE);
  });

  it('leads on where the registration stopped', () => {
    const html = page({ goOn: { href: '/dang-ky/hoc-van', left: 6 } });
    expect(html).toContain('Bạn còn 6 câu chưa trả lời.');
    expect(html).toContain('href="/dang-ky/hoc-van"');
    expect(html).not.toContain('action="/ho-so/dong-y"');
  });
});
