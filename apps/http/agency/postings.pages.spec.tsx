import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type OwnFilter, type OwnPosting, type OwnPostingRow } from '#libs/postings';
import { Reference, shippedLists } from '#libs/reference';
import { ReviewPage, WaitingPage } from '../department/moderation.pages.js';
import { frameOf, HOSTILE } from '../portal/pages.specimens.js';
import { StartPage } from './orders.pages.js';
import { savedValues, typedValues } from './posting-form.js';
import { postingOptions } from './posting-form.options.js';
import { PostingFormPage } from './posting-form.pages.js';
import { OwnPostingPage } from './posting-preview.pages.js';
import { ownPosting } from './posting.specimens.js';
import { OwnPostingsPage } from './postings.pages.js';

const reference = new Reference(shippedLists);
const row: OwnPostingRow = {
  id: 'posting-1',
  code: 'k7m2p9xq',
  title: HOSTILE,
  market: 'overseas',
  countryCode: 'TW',
  placeText: HOSTILE,
  organisationName: HOSTILE,
  status: 'published',
  review: null,
  reviewReasons: [],
  closeReason: null,
  confirmBy: '2026-11-26',
  deadline: null,
  places: 1200,
  firstPublishedAt: new Date('2026-11-12T02:00:00Z'),
  updatedAt: new Date('2026-11-12T02:00:00Z'),
};

describe('OwnPostingsPage', () => {
  const page = (rows: OwnPostingRow[], filter: OwnFilter = {}) =>
    renderToString(
      <OwnPostingsPage
        frame={frameOf('vi', 'agent')}
        rows={rows}
        after="posting-1"
        today="2026-11-24"
        filter={filter}
        counts={{ draft: 2, published: 1200 }}
        country={() => 'Đài Loan'}
      />,
    );

  it('keeps every filter in the links of the others', () => {
    const html = page([row], { status: 'published', market: 'overseas' });
    expect(html).toContain('href="/agency/postings?market=overseas&amp;status=draft"');
    expect(html).toContain('href="/agency/postings?status=published&amp;market=local"');
    expect(html).toContain(
      'href="/agency/postings?status=published&amp;market=overseas&amp;after=posting-1"',
    );
    expect(html).toContain('href="/agency/postings?market=overseas&amp;due=soon"');
    expect(html).toContain('1.202');
  });

  it('warns of what has to be confirmed soon', () => {
    expect(page([row])).toMatch(/state-warn[^]*26\/11\/2026, còn 2 ngày/);
    const later = page([{ ...row, confirmBy: '2026-12-08' }]);
    expect(later).toContain('08/12/2026, còn 14 ngày');
    expect(later).not.toContain('state-warn');
  });

  it.each<[Partial<OwnPostingRow>, string]>([
    [{ status: 'draft' }, 'Bản nháp'],
    [{ status: 'draft', review: 'waiting' }, 'Chờ cán bộ đọc'],
    [{ status: 'draft', review: 'refused' }, 'Cán bộ trả lại'],
    [{ status: 'closed', closeReason: 'not-confirmed' }, 'Không ai xác nhận lại trong 14 ngày'],
  ])('says where %j stands', (more, words) => {
    expect(page([{ ...row, ...more }])).toContain(words);
  });

  it('shows hostile words as words and explains an empty list', () => {
    expect(page([row])).not.toContain('<script>alert');
    expect(page([])).toContain('Chưa có tin nào ở đây');
  });
});

describe('OwnPostingPage', () => {
  const page = (own: OwnPosting) =>
    renderToString(
      <OwnPostingPage
        frame={frameOf('vi', 'agent')}
        own={own}
        preview={<p>Bản xem trước</p>}
        requestKey="key-1"
        problems={[]}
      />,
    );
  const actions = (own: OwnPosting) =>
    Array.from(
      page(own).matchAll(/action="\/agency\/postings\/[^/]+\/(\w+)"/g),
      ([, step]) => step,
    );

  it.each([
    ['a whole draft', ownPosting(), ['publish']],
    [
      'a draft that misses something',
      ownPosting({}, { problems: [{ field: 'places', code: 'field.required' }] }),
      [],
    ],
    ['a draft that waits', ownPosting({ review: 'waiting' }), []],
    [
      'a posting that is shown',
      ownPosting({ status: 'published', confirmBy: '2026-12-08' }),
      ['confirm', 'close'],
    ],
    ['a closed one', ownPosting({ status: 'closed', closeReason: 'filled' }), ['reopen']],
    [
      'a closed one without licence',
      ownPosting(
        { status: 'closed', closeReason: 'no-right' },
        { problems: [{ field: 'quotaLineId', code: 'postings.sending-REVOKED' }] },
      ),
      [],
    ],
  ])('offers for %s the steps that are open', (_, own, expected) => {
    expect(actions(own)).toEqual(expected);
  });

  it('leads from each thing that is missing to its field', () => {
    const problems = [{ field: 'payMin', code: 'postings.pay-missing' }];
    const html = page(ownPosting({}, { problems }));
    expect(html).toContain(`/edit#f-payMin">Thấp nhất: Hãy ghi lương.`);
    expect(html).toContain('Bản xem trước');
    expect(html).toContain('Nguyễn Thị Ánh Tuyết, doanh nghiệp');
  });

  it('says why an official reads it first, and what they wrote', () => {
    const first = page(ownPosting({}, { review: ['first-posting', HOSTILE] }));
    expect(first).toContain('Tin đầu tiên của doanh nghiệp; “&lt;script>');
    expect(first).toContain('Gửi cán bộ đọc');
    const history: OwnPosting['history'] = [
      {
        ...(ownPosting().history[0] as OwnPosting['history'][number]),
        step: 'send-back',
        note: HOSTILE,
      },
    ];
    const refused = page(ownPosting({ review: 'refused' }, { history }));
    expect(refused).toContain('&lt;script>alert');
    expect(refused).not.toContain('<script>alert');
  });
});

describe('PostingFormPage', () => {
  const page = (props: Partial<Parameters<typeof PostingFormPage>[0]>) =>
    renderToString(
      <PostingFormPage
        frame={frameOf('vi', 'agent')}
        values={typedValues({ market: 'local' })}
        options={postingOptions(reference, 'vi')}
        problems={[]}
        requestKey="key-1"
        {...props}
      />,
    );

  it('shows a stored posting as it was written', () => {
    const own = ownPosting();
    const html = page({ values: savedValues(own, reference), saved: own.posting });
    expect(html).toContain('<option value="19318" selected');
    expect(html).toContain('<option value="7212" selected');
    expect(html).toContain('value="9000000"');
    expect(html).toContain('name="version" value="3"');
    expect(html.match(/checked/g)).toHaveLength(2);
  });

  it('asks neither pay nor occupation of an order', () => {
    const values = typedValues({ market: 'overseas', quotaLineId: 'line-1' });
    const html = page({ values, order: { name: HOSTILE, terms: undefined } });
    expect(html).not.toContain('name="payMin"');
    expect(html).not.toContain('name="occupationCode"');
    expect(html).toContain('name="quotaLineId" value="line-1"');
    expect(html).not.toContain('<script>alert');
  });

  it('tells those who change what is shown that it is seen at once', () => {
    const { posting } = ownPosting({ status: 'published' });
    expect(page({ saved: posting })).toContain('Lưu và đăng thay đổi');
    expect(page({})).toContain('Lưu và xem trước');
  });

  it('offers only communes of the province and provinces other than it', () => {
    const { communes, provinces, occupations } = postingOptions(reference, 'vi');
    expect(communes).toHaveLength(78);
    expect(provinces).toHaveLength(33);
    expect(occupations.every(({ value }) => value.length === 4)).toBe(true);
  });
});

describe('StartPage', () => {
  it('begins orders only on lines with places left', () => {
    const line = {
      ...{ id: 'line-1', occupationCode: '8212', places: 5, contracted: 5, placesLeft: 0 },
      ...{ organisationId: 'o', countryCode: 'TW', programmeCode: 'TW_FACTORY' },
      ...{ status: 'ACCEPTED' as const, termMonths: 36, wageMinor: 29_500, wageCurrency: 'TWD' },
      ...{ foreignFeeVnd: 0, extensionMonths: 0, cargoVessel: false, vndPerUnit: null },
      ...{ workerFeeVnd: 0, contractNumber: '01', acceptanceNumber: null, foreignPartner: HOSTILE },
    };
    const same = (code: string) => code;
    const labels = { country: same, occupation: same, programme: same };
    const html = renderToString(
      <StartPage
        frame={frameOf('vi', 'agent')}
        lines={[line, { ...line, id: 'line-2', placesLeft: 1 }]}
        labels={labels}
      />,
    );
    expect(html).toContain('new?line=line-2');
    expect(html).not.toContain('new?line=line-1');
    expect(html).not.toContain('<script>alert');
  });
});

describe('the pages of officials', () => {
  it('list what waits and why', () => {
    const waiting = { ...row, reviewReasons: ['first-posting', 'massage'] };
    const html = renderToString(
      <WaitingPage frame={frameOf('vi', 'official')} rows={[waiting]} after={undefined} />,
    );
    expect(html).toContain('Tin đầu tiên của doanh nghiệp; “massage”');
    expect(html).not.toContain('<script>alert');
  });

  it('lay a draft before them with both verdicts', () => {
    const own = ownPosting({ review: 'waiting', reviewReasons: ['first-posting'] });
    const html = renderToString(
      <ReviewPage
        frame={frameOf('vi', 'official')}
        own={own}
        preview={<p>Bản xem trước</p>}
        requestKey="key-1"
        problems={[{ field: 'note', code: 'postings.note-missing' }]}
        note={HOSTILE}
      />,
    );
    expect(html).toContain('value="clear"');
    expect(html).toContain('value="send-back"');
    expect(html).toContain('href="#f-note"');
    expect(html).not.toContain('<script>alert');
  });
});
