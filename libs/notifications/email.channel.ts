import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { addDays, Circuit, clean, ENV, type Env, type IsoDate, logger } from '#libs/platform';
import { type SendResult } from './delivery.lifecycle.js';
import { type MailContent, toHtml, toText } from './mail.text.js';
import { classify, isSilence, type SmtpError } from './smtp.answers.js';
import { unsubscribeToken } from './unsubscribe.js';

const CONNECTION_TIMEOUT = 5_000;
const SOCKET_TIMEOUT = 15_000;

/** Tries in a row without an answer after which the server is left alone, and for how long. */
const PATIENCE = 3;
const REST_MS = 30_000;
/** Seconds for which a mail waits that was not tried meanwhile. */
const PAUSE = 120;

/** Days for which the link at the foot of a mail ends such mails. */
const LINK_DAYS = 365;

export interface Mail {
  to: string;
  /** Without angle brackets; the same for every try of one delivery. */
  messageId: string;
  content: MailContent;
}

/** Mail over SMTP (RFC 5321). Without SMTP_URL nothing is sent. */
@Injectable()
export class EmailChannel {
  private readonly circuit = new Circuit(REST_MS);
  private silences = 0;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Message-ID of a delivery, without angle brackets: its id at the portal's host. */
  messageId(deliveryId: string): string {
    return `${deliveryId}@${new URL(this.env.PUBLIC_URL).hostname}`;
  }

  /** The address at which a person ends mails of these topics, from a mail that is sent today. */
  unsubscribeUrl(personId: string, topics: string[], today: IsoDate): string {
    const content = { personId, topics, until: addDays(today, LINK_DAYS) };
    const token = unsubscribeToken(content, this.env.APP_SECRET);
    return new URL(`/thong-bao/ngung?the=${token}`, this.env.PUBLIC_URL).href;
  }

  /**
   * Sends one mail and tells how it ended; never throws for what a server or network does. While the
   * server says nothing at all, only one mail now and then finds out whether it is back.
   */
  async send(mail: Mail): Promise<SendResult> {
    const url = this.env.SMTP_URL;
    if (!url) return { kind: 'suppressed', reason: 'no-smtp' };
    if (!this.circuit.lets()) return { kind: 'later', reason: 'server-silent', pause: PAUSE };
    const composer = this.compose(mail);
    const { from, to } = composer.getEnvelope();
    const error = await deliver(url, { from, to }, await composer.build());
    this.note(error !== null && isSilence(error.cause));
    return error === null ? { kind: 'sent' } : classify(error.cause, error.handedOver);
  }

  private note(silent: boolean): void {
    this.silences = silent ? this.silences + 1 : 0;
    if (!silent) this.circuit.answered();
    else if (this.silences >= PATIENCE && this.circuit.failed()) {
      logger.warn('mail server silent: mails wait');
    }
  }

  /** Values are given as fields and objects: the composer encodes them, so no header can be injected. */
  private compose({ to, messageId, content }: Mail) {
    const address = (path: string) => new URL(path, this.env.PUBLIC_URL).href;
    return new MailComposer({
      from: this.env.MAIL_FROM,
      to: { name: '', address: to },
      subject: clean(content.title),
      messageId: `<${messageId}>`,
      text: toText(content, address),
      html: toHtml(content, address),
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(content) },
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
  }
}

/** RFC 8058: the mail program shows a button of its own, which sends the form of our page. */
function unsubscribing({ unsubscribeUrl }: MailContent): Record<string, string> {
  if (unsubscribeUrl === undefined) return {};
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

interface Failure {
  cause: SmtpError;
  /** Whether the text was: then it may have arrived. */
  handedOver: boolean;
}

/** One connection, one message. Returns what went wrong, if anything did. */
async function deliver(
  url: string,
  envelope: { from: string | false; to: string[] },
  text: Buffer,
): Promise<Failure | null> {
  const { auth, ...server } = parseConnectionUrl(url);
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: CONNECTION_TIMEOUT,
    greetingTimeout: CONNECTION_TIMEOUT,
    socketTimeout: SOCKET_TIMEOUT,
  });
  let handedOver = false;
  // The connection reads this only after the server has answered DATA with 354.
  const body = new Readable({
    read() {
      handedOver = true;
      this.push(text);
      this.push(null);
    },
  });
  try {
    await connect(connection);
    if (auth)
      await step((done) => {
        connection.login(auth, done);
      });
    await step((done) => {
      connection.send(envelope, body, done);
    });
    connection.quit();
    return null;
  } catch (error) {
    connection.close();
    return { cause: error as SmtpError, handedOver };
  }
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    // Errors after this one are also told to the step under way.
    connection.on('error', reject);
    connection.connect((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function step(start: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
