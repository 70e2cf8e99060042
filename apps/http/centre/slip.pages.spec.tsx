import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type ReceivedRow } from '#libs/applications';
import { received } from '../agency/applicant.specimens.js';
import { frameOf, HOSTILE, postingOf } from '../portal/pages.specimens.js';
import { SlipPage } from './slip.pages.js';

function page(change: Partial<ReceivedRow> = {}, organisation: string | null = null) {
  return renderToString(
    <SlipPage
      frame={frameOf('vi', 'counsellor')}
      referral={received({ kind: 'referral', ...change })}
      posting={postingOf({ title: HOSTILE, place: HOSTILE, organisation })}
      bring={['id-card', 'cv']}
      today="2026-11-24"
    />,
  );
}

describe('SlipPage', () => {
  it('says who is sent, to what, by when it is answered, and what to bring', () => {
    const html = page();
    expect(html).toContain('Giấy giới thiệu việc làm');
    expect(html).toContain('14/08/2002');
    expect(html).toContain('Ngày in: 24/11/2026');
    expect(html).toContain('27/11/2026');
    expect(html).toContain('k7m2p9xq');
    expect(html).toContain('/viec-lam/k7m2p9xq');
    expect(html.match(/<ul class="slip-lines">/g)).toHaveLength(2);
    expect(html).toContain('Được nhận việc');
    expect(html).not.toContain(HOSTILE);
  });

  it('names the organisation, the name in the posting, or nobody', () => {
    expect(page({ organisationName: 'HTX Cửa Việt' }, 'Nơi khác')).toContain(
      'Kính gửi HTX Cửa Việt.',
    );
    expect(page({ organisationName: null }, 'Sông Hiếu')).toContain('Kính gửi Sông Hiếu.');
    expect(page({ organisationName: null })).toContain('Kính gửi nơi tuyển dụng.');
  });

  it('hides the button that prints until a script shows it', () => {
    expect(page()).toMatch(/<button[^>]* data-print(="true")? hidden/);
  });
});
