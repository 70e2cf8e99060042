import { setTimeout as sleep } from 'node:timers/promises';
import { PeopleService } from '#libs/identity';
import { newId, SYSTEM } from '#libs/platform';
import { type House } from '../support/house.js';
import { addMember } from '../support/overseas.js';

const SECRET = 'sông Hiếu mùa lũ';

export interface Answer {
  status: number;
  location: string;
  retryAfter: string | null;
}

/** What became of every request that a run sent. */
export class Answers {
  readonly all: (Answer | null)[] = [];

  /** Requests that nobody answered or that a portal failed; `away` when 503 with a time is none. */
  failed({ butAway = false } = {}): (Answer | null)[] {
    return this.all.filter((answer) => {
      if (!answer) return !butAway;
      const away = answer.status === 503 && answer.retryAfter !== null;
      return answer.status >= 500 && !(butAway && away);
    });
  }
}

/** An agent at a browser without JavaScript, who writes drafts of postings over real HTTP. */
export class Caller {
  private cookies = '';
  private csrf = '';

  private constructor(
    private readonly url: string,
    private readonly answers: Answers,
  ) {}

  /** Somebody new of an employer of their own, logged in. */
  static async logIn(house: House, url: string, answers: Answers): Promise<Caller> {
    const people = house.get(PeopleService);
    const employer = { kind: 'employer' as const, name: 'Cửa hàng Mẫu', phone: null };
    const organisationId = await people.createOrganisation(SYSTEM, employer);
    const { personId } = await addMember(house, 'agent', organisationId);
    const username = `a${newId().slice(-12)}`;
    await people.createAccount(SYSTEM, {
      personId: personId ?? '',
      identifier: { kind: 'username', value: username },
      secret: SECRET,
    });
    const caller = new Caller(url, answers);
    await caller.open('/dang-nhap');
    const answer = await caller.post('/dang-nhap', { identifier: username, secret: SECRET });
    if (answer?.status !== 303) throw new Error(`The login was answered ${answer?.status}`);
    await caller.open('/agency/postings/new?market=local');
    return caller;
  }

  /** Sends the form of a new draft once. Null when no answer came. */
  draft(key: string, title: string): Promise<Answer | null> {
    return this.post('/agency/postings', { _key: key, market: 'local', title });
  }

  /** Sends the form again and again until it is acknowledged. */
  async draftSurely(key: string, title: string): Promise<Answer> {
    for (let tries = 0; tries < 300; tries += 1) {
      const answer = await this.draft(key, title);
      if (answer && answer.status < 500) return answer;
      await sleep(200);
    }
    throw new Error(`Nobody acknowledged ${title}`);
  }

  async look(path: string): Promise<Answer | null> {
    return (await this.ask(path, {}))?.answer ?? null;
  }

  private async open(path: string): Promise<void> {
    const { body = '' } = (await this.ask(path, {})) ?? {};
    this.csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
  }

  private async post(path: string, fields: Record<string, string>): Promise<Answer | null> {
    const body = new URLSearchParams({ _csrf: this.csrf, ...fields });
    return (await this.ask(path, { method: 'POST', body }))?.answer ?? null;
  }

  private async ask(path: string, init: RequestInit) {
    const headers = { accept: 'text/html', cookie: this.cookies };
    try {
      const response = await fetch(this.url + path, {
        ...init,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(30_000),
      });
      const body = await response.text();
      return { answer: this.keep(response), body };
    } catch {
      this.answers.all.push(null);
      return null;
    }
  }

  private keep({ status, headers }: Response): Answer {
    const set = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    const kept = new Map(
      [...this.cookies.split('; '), ...set].filter(Boolean).map((cookie) => {
        const at = cookie.indexOf('=');
        return [cookie.slice(0, at), cookie.slice(at + 1)];
      }),
    );
    this.cookies = [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = {
      status,
      location: headers.get('location') ?? '',
      retryAfter: headers.get('retry-after'),
    };
    this.answers.all.push(answer);
    return answer;
  }
}
