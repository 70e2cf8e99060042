// An SMTP server as a process of its own. What it does is chosen by the recipient's address:
//   550.x@...   answers RCPT with 550 (any code)      busy.x@...  answers RCPT with 450, once
//   drop.x@...  takes the text, notes it, hangs up    anything else is accepted
// Tells its parent its port and each text that it took.
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const SHUTTING_DOWN = 421;

/** The refusal that an address asks for: `550.x`, or `busy.x` at its first mail. */
function refusals() {
  const busyOnce = new Set();
  return (address) => {
    const [word] = address.split('.');
    if (/^[45]\d\d$/.test(word)) return Number(word);
    if (word !== 'busy' || busyOnce.has(address)) return undefined;
    busyOnce.add(address);
    return 450;
  };
}

const refusal = (responseCode) =>
  responseCode ? Object.assign(new Error('refused'), { responseCode }) : undefined;

/**
 * `take(receipt)` runs before a text is accepted, `refused(to, code)` before one is refused.
 * `mood()` says how the server feels: `hang` (no greeting), `refuse` (one of these codes for all:
 * 421 at the door, any other to RCPT), `delayMs` (before it accepts a text).
 */
export function mailServer({ take, refused = () => undefined, mood = () => ({}) }) {
  const asked = refusals();
  let turn = 0;
  const next = (codes = []) => codes[turn++ % codes.length];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onConnect(session, done) {
      if (mood().hang) return;
      session.refusal = next(mood().refuse);
      const closed = session.refusal === SHUTTING_DOWN;
      if (closed) refused(null, session.refusal);
      done(closed ? refusal(session.refusal) : undefined);
    },
    onRcptTo({ address }, session, done) {
      const code = session.refusal ?? asked(address);
      if (code) refused(address, code);
      done(refusal(code));
    },
    async onData(stream, session, done) {
      const mail = await simpleParser(stream);
      const to = session.envelope.rcptTo[0].address;
      await sleep(mood().delayMs ?? 0);
      take({ to, messageId: mail.messageId, subject: mail.subject, text: mail.text });
      if (!to.startsWith('drop.')) return done();
      for (const connection of server.connections) connection.close();
    },
  });
  server.on('error', () => undefined);
  return server;
}

if (process.argv[1] === import.meta.filename) {
  const server = mailServer({ take: (receipt) => process.send({ receipt }) });
  process.on('disconnect', () => process.exit());
  const listening = server.listen(Number(process.argv[2]), '127.0.0.1', () => {
    process.send({ port: listening.address().port });
  });
}
