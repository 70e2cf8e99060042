import { z } from 'zod';
import {
  defineTemplate,
  NotificationsService,
  NotificationTemplates,
  type Template,
} from '#libs/notifications';
import { type Actor, newId } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';

export type Told = Template<{ name: string }>;

const parts = {
  parameters: z.object({ name: z.string() }),
  render: (_language: string, { name }: { name: string }) => ({
    title: `Tin ${name}`,
    body: `Về ${name}`,
    href: `/ket-noi?tin=${name}`,
  }),
};

export const digest: Told = defineTemplate('matching.test-digest', { ...parts, urgency: 'digest' });
export const urgent: Told = defineTemplate('placements.test-urgent', parts);
export const code: Told = defineTemplate('test.night-code', { ...parts, critical: true });

export function worker(personId: string): Actor {
  return { role: 'worker', personId, accountId: null, organisationId: null };
}

/** A house that sends to a mail server of its own, is quiet at night and knows three templates. */
export class PostOffice {
  private constructor(
    readonly house: House,
    readonly mail: MailServer,
  ) {}

  static async open(): Promise<PostOffice> {
    const mail = await startMailServer();
    Object.assign(process.env, { SMTP_URL: mail.url, QUIET_HOURS: '21-7' });
    const house = await startHouse();
    for (const template of [digest, urgent, code]) {
      house.get(NotificationTemplates).register(template);
    }
    return new PostOffice(house, mail);
  }

  async close(): Promise<void> {
    await this.mail.close();
    await this.house.close();
  }

  /** Moves the clock to a moment in the province; each test has days of its own. */
  at(moment: string): void {
    this.house.db.clockShift = Date.parse(`${moment}:00+07:00`) - Date.now();
  }

  /** Somebody with an address of their own. */
  somebody(box = '') {
    const { house, mail } = this;
    const personId = newId();
    const email = `${box}${personId}@example.org`;
    const tell = (template: Told, name: string) =>
      house.db.transaction(worker(newId()), () =>
        house.get(NotificationsService).notify({
          template,
          recipient: { personId, language: 'vi', email },
          subjectId: null,
          cause: name,
          parameters: { name },
        }),
      );
    const subjects = () => mail.receiptsFor(email).map(({ subject }) => subject);
    /** Runs what is due and waits for this many mails in all. */
    const mails = async (count: number) => {
      await house.runTasks();
      await until(() => subjects().length >= count);
      return subjects();
    };
    const link = () => {
      const text = mail.receiptsFor(email).at(-1)?.text ?? '';
      return /\/thong-bao\/ngung\?the=(\S+)/.exec(text)?.[1] ?? '';
    };
    return { personId, email, tell, subjects, mails, link };
  }
}
