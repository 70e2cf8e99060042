import { NotificationsService } from '#libs/notifications';
import { newId, SYSTEM } from '#libs/platform';
import { type House } from '../support/house.js';
import { type SmsServer } from '../support/sms.js';
import { until } from '../support/until.js';
import { type Told, worker } from './notifications.people.js';

let people = 0;

/** Somebody with a telephone; `digits` steer the provider. */
export function telephoneOf(
  { house, sms }: { house: House; sms: SmsServer },
  digits = '900',
  email: string | null = null,
) {
  const personId = newId();
  people += 1;
  const phone = `+84${digits}${String(people).padStart(6, '0')}`;
  const tell = (template: Told, name: string) =>
    house.db.transaction(worker(newId()), () =>
      house.get(NotificationsService).notify({
        template,
        recipient: { personId, language: 'vi', email, phone },
        subjectId: null,
        cause: name,
        parameters: { name },
      }),
    );
  const texts = () => sms.receiptsFor(phone).map(({ text }) => text);
  /** Runs what is due and waits for this many SMS in all. */
  const received = async (count: number) => {
    await house.runTasks();
    await until(() => texts().length >= count);
    return texts();
  };
  return {
    personId,
    phone,
    tell,
    texts,
    received,
    deliveries: () => deliveriesOf(house, personId),
  };
}

function deliveriesOf(house: House, personId: string) {
  return house.db.read(SYSTEM, () =>
    house.db.rows<{ id: string; channel: string; state: string; attempts: number }>(
      `SELECT id, channel, address, state, attempts, provider_id, last_error
       FROM delivery WHERE person_id = $1 AND channel <> 'inapp' ORDER BY id`,
      [personId],
    ),
  );
}

export async function idOf(deliveries: () => ReturnType<typeof deliveriesOf>): Promise<string> {
  return (await deliveries())[0]?.id ?? '';
}

/** As when Redis hands everything of a person out again. */
export async function handOutAgain(house: House, deliveryId: string): Promise<void> {
  await house.db.transaction(SYSTEM, () =>
    house.db.rows(
      `UPDATE outbox_delivery SET done_at = NULL, claimed_until = NULL FROM outbox
       WHERE outbox.id = outbox_id AND payload ->> 'deliveryId' = $1`,
      [deliveryId],
    ),
  );
}
