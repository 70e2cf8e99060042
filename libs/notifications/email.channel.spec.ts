import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type Env } from '#libs/platform';
import { EmailChannel } from './email.channel.js';
import { contentOf } from './mail.text.js';

const servers: { close(done: () => void): unknown }[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done));
});

function listen(server: Server | SMTPServer): Promise<number> {
  servers.push(server);
  return new Promise((resolve) => {
    const listening: Server = server.listen(0, '127.0.0.1', () => {
      resolve((listening.address() as AddressInfo).port);
    });
  });
}

function smtpServer(options: SMTPServerOptions): SMTPServer {
  return new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options });
}

function smtp(options: SMTPServerOptions): Promise<number> {
  return listen(smtpServer(options));
}

function channelTo(port: number | undefined): EmailChannel {
  return new EmailChannel({
    PUBLIC_URL: 'http://nhipcau.example:3000',
    MAIL_FROM: 'Nhịp Cầu <khong-tra-loi@nhipcau.example>',
    SMTP_URL: port === undefined ? undefined : `smtp://127.0.0.1:${port}`,
  } as Env);
}

function send(port: number | undefined, to?: string, title?: string) {
  return sendBy(channelTo(port), to, title);
}

function sendBy(channel: EmailChannel, to = 'ha@example.org', title = 'Có tin mới') {
  return channel.send({
    to,
    messageId: channel.messageId('0193a'),
    content: contentOf(
      [{ title, body: 'Dòng một <b>\nDòng hai', href: '/ket-noi' }],
      'vi',
      'http://nhipcau.example:3000/thong-bao/ngung?the=abc.def',
    ),
  });
}

function refusal(message: string, responseCode: number): Error {
  return Object.assign(new Error(message), { responseCode });
}

describe('EmailChannel', () => {
  it('sends text and HTML with a Message-ID of the delivery', async () => {
    let received = Buffer.alloc(0);
    const port = await smtp({
      onData(stream, _session, done) {
        stream.on('data', (chunk: Buffer) => (received = Buffer.concat([received, chunk])));
        stream.on('end', done);
      },
    });
    await expect(send(port)).resolves.toEqual({ kind: 'sent' });
    const mail = await simpleParser(received);
    expect(mail.messageId).toBe('<0193a@nhipcau.example>');
    expect(mail.subject).toBe('Có tin mới');
    expect(mail.from?.value[0]?.name).toBe('Nhịp Cầu');
    expect(mail.text).toContain('Dòng hai');
    expect(mail.text).toContain('http://nhipcau.example:3000/ket-noi');
    expect(mail.html).toContain('<p>Dòng một &lt;b&gt;</p>');
    const stop = 'http://nhipcau.example:3000/thong-bao/ngung?the=abc.def';
    expect(mail.text).toContain(stop);
    expect(received.toString()).toContain(`List-Unsubscribe: <${stop}>`);
    expect(received.toString()).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it.each([
    ['a title', 'ha@example.org', 'Tin\r\nBcc: moi-nguoi@example.org'],
    ['an address', 'ha@example.org>\r\nBcc: <moi-nguoi@example.org', 'Tin'],
  ])('lets no header in through %s', async (_where, to, title) => {
    const recipients: string[] = [];
    let received = '';
    const port = await smtp({
      onRcptTo(address, _session, done) {
        recipients.push(address.address);
        done();
      },
      onData(stream, _session, done) {
        stream.on('data', (chunk: Buffer) => (received += chunk.toString()));
        stream.on('end', done);
      },
    });
    await send(port, to, title);
    expect(recipients).not.toContain('moi-nguoi@example.org');
    expect(received.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
  });

  it('puts off what is refused for now and gives up what is refused for good', async () => {
    for (const [code, kind] of [
      [450, 'later'],
      [550, 'failed'],
    ] as const) {
      const port = await smtp({
        onRcptTo: (_address, _session, done) => {
          done(refusal('no', code));
        },
      });
      await expect(send(port)).resolves.toMatchObject({ kind });
    }
  });

  it('puts off when nobody listens, and when the server hangs up at once', async () => {
    const rude = await listen(createServer((socket) => socket.destroy()));
    await expect(send(rude)).resolves.toMatchObject({ kind: 'later' });
    await new Promise<void>((done) => servers.pop()?.close(done));
    await expect(send(rude)).resolves.toMatchObject({ kind: 'later' });
  });

  it('leaves a server alone that said nothing three times, and puts mails off without a try', async () => {
    let connections = 0;
    const port = await listen(
      createServer((socket) => {
        connections += 1;
        socket.destroy();
      }),
    );
    const channel = channelTo(port);
    for (let mail = 0; mail < 3; mail += 1) {
      expect(await sendBy(channel)).not.toHaveProperty('pause');
    }
    const waits = { kind: 'later', reason: 'server-silent', pause: 120 };
    await expect(sendBy(channel)).resolves.toEqual(waits);
    expect(connections).toBe(3);
  });

  it('goes on sending to a server that refuses, for it does answer', async () => {
    const port = await smtp({
      onRcptTo: (_address, _session, done) => {
        done(refusal('busy', 450));
      },
    });
    const channel = channelTo(port);
    for (let mail = 0; mail < 4; mail += 1) {
      await expect(sendBy(channel)).resolves.toMatchObject({ reason: 'EENVELOPE RCPT TO 450' });
    }
  });

  it('does not know when the connection breaks after the text', async () => {
    const server = smtpServer({
      onData(stream) {
        stream.resume();
        stream.on('end', () => {
          for (const connection of server.connections) connection.close();
        });
      },
    });
    const port = await listen(server);
    await expect(send(port)).resolves.toMatchObject({ kind: 'unknown' });
  });

  it('sends nothing without a server', async () => {
    await expect(send(undefined)).resolves.toEqual({ kind: 'suppressed', reason: 'no-smtp' });
  });
});
