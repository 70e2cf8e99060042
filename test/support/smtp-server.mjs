// An SMTP server as a process of its own. What it does is chosen by the recipient's address:
//   550.x@...   answers RCPT with 550 (any code)      busy.x@...  answers RCPT with 450, once
//   drop.x@...  takes the text, notes it, hangs up    anything else is accepted
// Tells its parent its port and each text that it took.
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const busyOnce = new Set();

function refusal(address) {
  const [word] = address.split('.');
  if (/^[45]\d\d$/.test(word)) return Number(word);
  if (word !== 'busy' || busyOnce.has(address)) return null;
  busyOnce.add(address);
  return 450;
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onRcptTo({ address }, _session, done) {
    const responseCode = refusal(address);
    done(responseCode ? Object.assign(new Error('refused'), { responseCode }) : undefined);
  },
  onData(stream, session, done) {
    void simpleParser(stream).then((mail) => {
      const to = session.envelope.rcptTo[0].address;
      const { messageId, subject, text } = mail;
      process.send({ receipt: { to, messageId, subject, text } });
      if (!to.startsWith('drop.')) return done();
      for (const connection of server.connections) connection.close();
    });
  },
});
server.on('error', () => undefined);
process.on('disconnect', () => process.exit());
const listening = server.listen(Number(process.argv[2]), '127.0.0.1', () => {
  process.send({ port: listening.address().port });
});
