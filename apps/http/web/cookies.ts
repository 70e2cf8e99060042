import { type FastifyReply } from 'fastify';
import { type Language, type Role } from '#libs/platform';

const YEAR = 365 * 24 * 60 * 60;

/**
 * The portal's cookies. Under https their names carry `__Host-`, which binds them to this host;
 * browsers take neither that name nor `Secure` over plain http, as on a local network.
 */
export class Cookies {
  readonly session: string;
  readonly form: string;
  readonly language = 'lang';
  private readonly base: { path: string; sameSite: 'lax'; secure: boolean };

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    const prefix = secure ? '__Host-' : '';
    this.session = `${prefix}nc`;
    this.form = `${prefix}nc-form`;
    this.base = { path: '/', sameSite: 'lax', secure };
  }

  /**
   * A worker's cookie outlives the browser, as the session may live for 30 days and more; that
   * of staff ends with it. How long a session may be idle is decided on the server.
   */
  keepSession(reply: FastifyReply, token: string, role: Role): void {
    const lasting = role === 'worker' ? { maxAge: YEAR } : {};
    void reply.setCookie(this.session, token, { ...this.base, httpOnly: true, ...lasting });
  }

  dropSession(reply: FastifyReply): void {
    void reply.clearCookie(this.session, { ...this.base, httpOnly: true });
  }

  /** Names a browser that is not logged in, for the tokens in its forms. */
  keepForm(reply: FastifyReply, value: string): void {
    void reply.setCookie(this.form, value, { ...this.base, httpOnly: true });
  }

  keepLanguage(reply: FastifyReply, language: Language): void {
    void reply.setCookie(this.language, language, { ...this.base, httpOnly: true, maxAge: YEAR });
  }
}
