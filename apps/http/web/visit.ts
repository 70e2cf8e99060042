import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import {
  type CurrentUser,
  type Doorway,
  IdentityService,
  type StartedSession,
} from '#libs/identity';
import { NotificationsService } from '#libs/notifications';
import {
  type Actor,
  ANONYMOUS,
  ENV,
  type Env,
  type Language,
  LANGUAGES,
  type Role,
} from '#libs/platform';
import { type User } from '#libs/ui';
import { Cookies } from './cookies.js';
import { type CsrfBinding } from './csrf.js';
import { seeOther } from './render.js';
import { pathOf, wantsPage } from './request.js';

/** What is known of a request before its route is called. */
export interface Visit {
  actor: Actor;
  user: User | null;
  language: Language;
  /** The token of the session, when the browser is logged in. */
  token: string | undefined;
  csrf: CsrfBinding;
  /** Of the content security policy. */
  nonce: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit;
  }
}

/** Files and health are asked for often and need nobody. */
const IMPERSONAL = /^\/(?:assets\/|livez$|readyz$)/;

/** Finds out who comes, in which language, and keeps the cookies. */
@Injectable()
export class Visits {
  readonly cookies: Cookies;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly identity: IdentityService,
    private readonly notifications: NotificationsService,
  ) {
    this.cookies = new Cookies(env.PUBLIC_URL);
  }

  /** Sets `request.visit`. A stranger's comes first, so that a failure still has a page. */
  async begin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    request.visit = this.stranger(request, reply);
    if (IMPERSONAL.test(pathOf(request))) return;
    const token = request.cookies[this.cookies.session];
    const user = token === undefined ? undefined : await this.identity.actorOf(token);
    if (token !== undefined && user) {
      await this.recognise(request, user, token);
    } else if (token !== undefined) {
      this.cookies.dropSession(reply);
    }
    await this.keepChosenLanguage(request, reply);
    if (wantsPage(request) && !request.visit.token) this.keepForm(request, reply);
  }

  /** Where a login comes from and which session it replaces. */
  doorway(request: FastifyRequest): Doorway {
    return { address: request.ip, token: request.visit.token };
  }

  /** Keeps a session just begun, and goes on to a page. */
  enter(reply: FastifyReply, { token, actor }: StartedSession, path = homeOf(actor.role)): void {
    this.cookies.keepSession(reply, token, actor.role);
    seeOther(reply, path);
  }

  private stranger(request: FastifyRequest, reply: FastifyReply): Visit {
    const chosen = languageOf(request.cookies[this.cookies.language]);
    const browser = request.cookies[this.cookies.form] ?? '';
    return {
      actor: ANONYMOUS,
      user: null,
      language: languageOf(queryOf(request)['lang']) ?? chosen ?? 'vi',
      token: undefined,
      csrf: { secret: this.env.APP_SECRET, browser },
      nonce: reply.cspNonce.script,
    };
  }

  private async recognise(
    request: FastifyRequest,
    { actor, name, language, severalRoles }: CurrentUser,
    token: string,
  ): Promise<void> {
    const { visit } = request;
    const unread = wantsPage(request) ? await this.notifications.unreadCount(actor) : 0;
    const hasChosen = request.cookies[this.cookies.language] ?? queryOf(request)['lang'];
    Object.assign(visit, {
      actor,
      token,
      user: { name, role: actor.role, unread, severalRoles },
      language: hasChosen === undefined ? language : visit.language,
      csrf: { secret: this.env.APP_SECRET, browser: token },
    } satisfies Partial<Visit>);
  }

  /** `?lang=` is remembered by the browser, and by the account for the messages it gets. */
  private async keepChosenLanguage(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const chosen = languageOf(queryOf(request)['lang']);
    if (!chosen) return;
    this.cookies.keepLanguage(reply, chosen);
    if (request.visit.token) await this.identity.chooseLanguage(request.visit.actor, chosen);
  }

  private keepForm(request: FastifyRequest, reply: FastifyReply): void {
    if (request.visit.csrf.browser) return;
    request.visit.csrf.browser = randomBytes(18).toString('base64url');
    this.cookies.keepForm(reply, request.visit.csrf.browser);
  }
}

/** The first page of a role. */
export function homeOf(role: Role): string {
  const homes: Partial<Record<Role, string>> = {
    worker: '/ket-noi',
    agent: '/agency/placements',
    counsellor: '/centre/work',
    official: '/department/postings',
    admin: '/admin',
  };
  return homes[role] ?? '/';
}

function queryOf(request: FastifyRequest): Record<string, unknown> {
  return (request.query ?? {}) as Record<string, unknown>;
}

function languageOf(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}
