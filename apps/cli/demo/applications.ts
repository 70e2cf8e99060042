import { type INestApplicationContext } from '@nestjs/common';
import { type AnswerForm } from '#libs/applications';
import { PlacementsService } from '#libs/placements';
import { addDays, type IsoDate } from '#libs/platform';
import { idOf, staffOf, type Stored, workerActor } from './people.js';

/** An application to a posting at home. */
interface DemoApplication {
  worker: string;
  posting: string;
  message: string;
  /** Introduced by the centre, not sent by the worker. */
  referral?: true;
  /** Left out where it waits; `daysAgo`: when what it says happened. */
  answer?: { outcome: AnswerForm['outcome']; by: 'nangLua' | 'centre'; daysAgo?: number };
}

export const demoApplications: DemoApplication[] = [
  {
    worker: 'Hồ Thị Mai',
    posting: 'Thợ may công nghiệp',
    message: 'Em muốn học may, em ở ký túc xá được.',
  },
  {
    worker: 'Phan Thị Thùy',
    posting: 'Thợ may công nghiệp',
    message: 'Em may được 2 năm, đi làm ngay được.',
    answer: { outcome: 'INVITED', by: 'nangLua' },
  },
  { worker: 'Hoàng Thị Thu', posting: 'Kế toán tổng hợp', message: '', referral: true },
  // Hired long enough ago to be asked whether the work goes on.
  {
    worker: 'Lê Văn Dũng',
    posting: 'Công nhân nuôi tôm công nghệ cao',
    message: '',
    referral: true,
    answer: { outcome: 'HIRED', by: 'centre', daysAgo: 33 },
  },
];

/** Applications and referrals at home, with the answers that some have. */
export async function addApplications(
  app: INestApplicationContext,
  stored: Stored,
  today: IsoDate,
): Promise<void> {
  const placements = app.get(PlacementsService);
  for (const { worker, posting, message, referral, answer } of demoApplications) {
    const sender = referral ? staffOf('centre', stored) : workerActor(worker, stored);
    const postingId = idOf(stored.postings, posting);
    const personId = idOf(stored.people, worker);
    const { applicationId } = await placements.apply(sender, { postingId, personId, message });
    if (!answer) continue;
    const { outcome, by, daysAgo = 0 } = answer;
    const form = { outcome, reason: '', on: addDays(today, -daysAgo), sequence: 0 };
    await placements.answer(staffOf(by, stored), applicationId, form);
  }
}
