import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { readWorkerForm } from './people.form.js';
import { WorkerFormPage } from './people-form.pages.js';
import { PeoplePage } from './people.pages.js';
import { PersonPage } from './person.pages.js';

const frame = frameOf('vi', 'counsellor');

describe('PeoplePage', () => {
  it('lists people without telephone or full birth date', () => {
    const row = { id: 'person-1', fullName: HOSTILE, birth: '1960', phone: null, commune: null };
    const html = renderToString(<PeoplePage frame={frame} q={HOSTILE} rows={[row]} />);
    expect(html).toContain('href="/centre/people/person-1"');
    expect(html).toContain('1960');
    expect(html).not.toContain(HOSTILE);
  });

  it('says what to do when nobody is found', () => {
    const html = renderToString(<PeoplePage frame={frameOf('en', 'counsellor')} q="x" rows={[]} />);
    expect(html).toContain('Nobody found');
    expect(html).toContain('href="/centre/people/new"');
  });
});

describe('WorkerFormPage', () => {
  const { values } = readWorkerForm({ fullName: HOSTILE }, () => undefined, { isNew: true });
  const page = (more: object = {}) =>
    renderToString(
      <WorkerFormPage
        frame={frame}
        subject={null}
        values={values}
        fields={[]}
        options={{ provinces: [], communes: [], occupations: [], countries: [] }}
        abroadFrom={null}
        version={0}
        requestKey="key-1"
        doubles={[]}
        movedOn={false}
        {...more}
      />,
    );

  it('asks everything on one page and ticks no consent', () => {
    const html = page();
    for (const name of ['fullName', 'birthYear', 'educationLevel', 'where', 'wishPayMillions']) {
      expect(html).toContain(`name="${name}"`);
    }
    expect(html).toContain('name="consentStorage"');
    expect(html).not.toMatch(/name="consent\w+"[^>]*checked/);
    expect(html).not.toContain(HOSTILE);
  });

  it('names the field that a general sentence is about', () => {
    expect(page({ fields: [{ field: 'where', code: 'field.invalid' }] })).toContain(
      'Nơi muốn làm: Chúng tôi chưa đọc được ô này.',
    );
  });

  it('shows possible doubles and saves only after a second press', () => {
    const double = { id: 'person-1', fullName: HOSTILE, birth: '1999', phone: null, commune: null };
    const html = page({ doubles: [double] });
    expect(html).toContain('href="/centre/people/person-1"');
    expect(html).toContain('name="double" value="no"');
    expect(html).not.toContain('Lưu người này');
    // The Enter key presses the first button.
    expect(html.indexOf('Đã sửa, tìm lại')).toBeLessThan(html.indexOf('name="double"'));
  });
});

describe('PersonPage', () => {
  it('asks for consent and says why a referral was refused', () => {
    const html = renderToString(
      <PersonPage
        frame={frame}
        person={{ id: 'person-1', fullName: HOSTILE }}
        facts={[{ label: 'Nơi ở', value: HOSTILE }]}
        consented={false}
        matches={[]}
        placements={[]}
        applications={[]}
        programmeName={(code) => code}
        guardian={undefined}
        awaitsGuardian
        hasAccount={false}
        saved={false}
        refusal={{
          form: 'referral',
          fields: [{ field: 'step', code: 'placements.blocked' }],
          typed: {},
        }}
        requestKey="key-1"
      />,
    );
    expect(html).toContain('Chưa đồng ý tìm việc tự động.');
    expect(html).toContain('Chưa chuyển bước được.');
    expect(html).toContain('href="/centre/people/person-1/profile"');
    expect(html).toContain('action="/centre/people/person-1/guardian"');
    expect(html).toContain('action="/centre/people/person-1/account"');
    expect(html).not.toContain(HOSTILE);
  });
});
