import { type DeadKind, type DeadLetter, formatInstant, type Operations } from '#libs/platform';
import { Button, CsrfFields, formatCount, type Frame, Table } from '#libs/ui';
import { adminTexts } from './admin.texts.js';

interface DeadLettersProps {
  frame: Frame;
  operations: Operations;
  newKey: () => string;
}

/** What was given up: all of one kind can run again, or one by one. */
export function DeadLetters({ frame, operations, newKey }: DeadLettersProps) {
  const { language } = frame;
  const { deadKinds, deadLetters, outbox } = operations;
  const shown = formatCount(deadLetters.length, language);
  const total = formatCount(outbox.dead, language);
  return (
    <section>
      <h2>{adminTexts(language, 'admin.dead')}</h2>
      {deadKinds.length === 0 ? (
        <p class="muted">{adminTexts(language, 'admin.dead-none')}</p>
      ) : (
        <>
          <KindTable frame={frame} kinds={deadKinds} newKey={newKey} />
          <p class="muted">{adminTexts(language, 'admin.dead-shown', { shown, total })}</p>
          <LetterTable frame={frame} letters={deadLetters} newKey={newKey} />
        </>
      )}
    </section>
  );
}

type Parts = Pick<DeadLettersProps, 'frame' | 'newKey'>;

function KindTable({ frame, kinds, newKey }: Parts & { kinds: DeadKind[] }) {
  const { language } = frame;
  return (
    <div class="panel table-panel">
      <Table
        caption={adminTexts(language, 'admin.dead')}
        columns={[
          { label: adminTexts(language, 'admin.task') },
          { label: adminTexts(language, 'admin.count'), number: true },
          { label: adminTexts(language, 'admin.when') },
          { label: adminTexts(language, 'admin.actions') },
        ]}
        rows={kinds.map(({ subscriber, count, newest }) => ({
          key: subscriber,
          cells: [
            subscriber,
            formatCount(count, language),
            formatInstant(newest, language),
            <RetryForm frame={frame} requestKey={newKey()} task={subscriber} />,
          ],
        }))}
      />
    </div>
  );
}

/** Payloads hold ids only, and errors are shown as text. */
function LetterTable({ frame, letters, newKey }: Parts & { letters: DeadLetter[] }) {
  const { language } = frame;
  const keys = ['task', 'when', 'tries', 'losses', 'error', 'payload', 'actions'] as const;
  return (
    <div class="panel table-panel">
      <Table
        caption={adminTexts(language, 'admin.dead')}
        columns={keys.map((key) => ({ label: adminTexts(language, `admin.${key}`) }))}
        rows={letters.map((letter) => ({
          key: `${letter.outboxId}.${letter.subscriber}`,
          cells: [
            letter.subscriber,
            formatInstant(letter.deadAt, language),
            letter.failures,
            letter.losses,
            <code>{letter.error}</code>,
            <code>{JSON.stringify(letter.payload)}</code>,
            <RetryForm
              frame={frame}
              requestKey={newKey()}
              task={letter.subscriber}
              id={letter.outboxId}
            />,
          ],
        }))}
      />
    </div>
  );
}

interface RetryFormProps {
  frame: Frame;
  requestKey: string;
  task: string;
  /** One dead letter; without it all of the task. */
  id?: string;
}

function RetryForm({ frame, requestKey, task, id }: RetryFormProps) {
  return (
    <form method="post" action="/admin/dead-letters">
      <CsrfFields frame={frame} requestKey={requestKey} />
      <input type="hidden" name="task" value={task} />
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      <Button kind="quiet">
        {adminTexts(frame.language, id === undefined ? 'admin.retry-all' : 'admin.retry')}
      </Button>
    </form>
  );
}
