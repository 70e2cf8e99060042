import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { NewPersonPage, PeoplePage } from './people.pages.js';
import { PersonPage } from './person.pages.js';

const frame = frameOf('vi', 'counsellor');

describe('PeoplePage', () => {
  it('lists people without telephone or full birth date', () => {
    const row = { id: 'person-1', fullName: HOSTILE, birth: '1960', phone: null, commune: null };
    const html = renderToString(<PeoplePage frame={frame} q={HOSTILE} rows={[row]} />);
    expect(html).toContain('href="/centre/people/person-1"');
    expect(html).toContain('1960');
    expect(html).not.toContain('<script');
  });

  it('says what to do when nobody is found', () => {
    const html = renderToString(<PeoplePage frame={frameOf('en', 'counsellor')} q="x" rows={[]} />);
    expect(html).toContain('Nobody found');
    expect(html).toContain('href="/centre/people/new"');
  });
});

describe('NewPersonPage', () => {
  it('asks for a name and lets all else be empty', () => {
    const values = {
      fullName: HOSTILE,
      birthDay: '',
      birthMonth: '',
      birthYear: '',
      sex: '',
      phone: '',
      email: '',
      communeCode: '',
    };
    const html = renderToString(
      <NewPersonPage frame={frame} values={values} fields={[]} communes={[]} requestKey="key-1" />,
    );
    expect(html.match(/không bắt buộc/g)).toHaveLength(3);
    expect(html).not.toContain('<script');
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
        fields={[{ field: 'step', code: 'placements.blocked' }]}
        requestKey="key-1"
      />,
    );
    expect(html).toContain('Chưa đồng ý tìm việc tự động.');
    expect(html).toContain('Chưa chuyển bước được.');
    expect(html).toContain('href="/centre/people/person-1/profile"');
    expect(html).not.toContain('<script');
  });
});
