import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { clean, ENV, type Env, type Language } from '#libs/platform';
import { type SendResult } from './delivery.lifecycle.js';
import { type Message } from './notifications.templates.js';
import { notificationsTexts } from './notifications.texts.js';
import { classify, type SmtpError } from './smtp.answers.js';

const CONNECTION_TIMEOUT = 5_000;
const SOCKET_TIMEOUT = 15_000;

export interface Mail {
  to: string;
  /** Without angle brackets; the same for every try of one delivery. */
  messageId: string;
  language: Language;
  message: Message;
}

/** Mail over SMTP (RFC 5321). Without SMTP_URL nothing is sent. */
@Injectable()
export class EmailChannel {
  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Message-ID of a delivery, without angle brackets: its id at the portal's host. */
  messageId(deliveryId: string): string {
    return `${deliveryId}@${new URL(this.env.PUBLIC_URL).hostname}`;
  }

  /** Sends one mail and tells how it ended; never throws for what a server or network does. */
  async send(mail: Mail): Promise<SendResult> {
    const url = this.env.SMTP_URL;
    if (!url) return { kind: 'suppressed', reason: 'no-smtp' };
    const composer = this.compose(mail);
    const { from, to } = composer.getEnvelope();
    return deliver(url, { from, to }, await composer.build());
  }

  /** Values are given as fields and objects: the composer encodes them, so no header can be injected. */
  private compose({ to, messageId, language, message }: Mail) {
    const link = new URL(message.href, this.env.PUBLIC_URL).href;
    const open = notificationsTexts(language, 'notifications.mail.open');
    const why = notificationsTexts(language, 'notifications.mail.why');
    return new MailComposer({
      from: this.env.MAIL_FROM,
      to: { name: '', address: to },
      subject: clean(message.title),
      messageId: `<${messageId}>`,
      text: `${message.body}\n\n${open}: ${link}\n\n-- \n${why}\n`,
      html: toHtml(message, { link, open, why, language }),
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
  }
}

/** One connection, one message. What counts afterwards is whether its text was handed over. */
async function deliver(
  url: string,
  envelope: { from: string | false; to: string[] },
  text: Buffer,
): Promise<SendResult> {
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
    return { kind: 'sent' };
  } catch (error) {
    connection.close();
    return classify(error as SmtpError, handedOver);
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

function toHtml(
  message: Message,
  words: { link: string; open: string; why: string; language: Language },
): string {
  const paragraphs = message.body.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`);
  return [
    `<!doctype html><html lang="${words.language}"><meta charset="utf-8">`,
    '<body style="font:16px/1.6 sans-serif;color:#12262d;max-width:36em;margin:auto;padding:16px">',
    `<h1 style="font-size:20px">${escapeHtml(message.title)}</h1>`,
    ...paragraphs,
    `<p><a href="${escapeHtml(words.link)}" style="color:#00607a">${escapeHtml(words.open)}</a></p>`,
    `<p style="color:#475b64">${escapeHtml(words.why)}</p></body></html>`,
  ].join('\n');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
