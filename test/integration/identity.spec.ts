import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityService, PeopleService } from '#libs/identity';
import { type Actor, SYSTEM } from '#libs/platform';
import { Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';

let portal: Portal;
let visitors = 0;

beforeAll(async () => {
  portal = await startPortal();
}, 120_000);

afterAll(() => portal.close());

/** A browser from a network of its own. */
const browser = () => new Browser(portal.app, `198.51.${String((visitors += 1))}.1`);

const SESSION = 'nc';
/** Tables of persons, with the column that names the person. */
const OWNERS = {
  person: 'id',
  account: 'person_id',
  membership: 'person_id',
  session: 'person_id',
};
const LAN = { fullName: 'Hồ Thị Lan', phone: '0912345678', secret: '482915' };
const BAO = { fullName: 'Hồ Văn Bảo', phone: '0912345678', secret: '907316' };
const register = (who: object, visitor = browser()) =>
  visitor.fill('/dang-ky', { consent: 'yes', ...who });
const logIn = (identifier: string, secret: string, visitor = browser()) =>
  visitor.fill('/dang-nhap', { identifier, secret });

async function actorOf(visitor: Browser): Promise<Actor> {
  const user = await portal.get(IdentityService).actorOf(visitor.cookies.get(SESSION) ?? '');
  if (!user) throw new Error('nobody is logged in');
  return user.actor;
}

async function staff(role: 'counsellor' | 'agent' | 'admin', username: string): Promise<void> {
  const people = portal.get(PeopleService);
  const draft = {
    fullName: `Cán bộ ${username}`,
    birth: null,
    sex: null,
    phone: null,
    email: null,
  };
  const personId = await people.registerPerson(SYSTEM, { ...draft, language: 'vi' });
  const kind = role === 'agent' ? 'agency' : 'centre';
  const organisation = { kind, name: `Tổ chức ${username}`, phone: null } as const;
  const organisationId =
    role === 'admin' ? null : await people.createOrganisation(SYSTEM, organisation);
  await people.addMembership(SYSTEM, { personId, role, organisationId });
  const identifier = { kind: 'username', value: username } as const;
  await people.createAccount(SYSTEM, { personId, identifier, secret: 'sông Hiếu mùa lũ' });
}

describe('registration', () => {
  it('makes person, account, identifier and membership, and logs in', async () => {
    const visitor = browser();
    const response = await register(LAN, visitor);
    expect([response.statusCode, response.headers.location]).toEqual([303, '/dang-ky']);
    const actor = await actorOf(visitor);
    expect(actor).toMatchObject({ role: 'worker', organisationId: null });
    const person = await portal.get(PeopleService).person(actor, actor.personId ?? '');
    expect(person).toMatchObject({
      fullName: 'Hồ Thị Lan',
      phone: '+84912345678',
      consentStorageAt: expect.any(Date),
    });
  });

  it('is done once however often the form is sent', async () => {
    const [first, second] = [browser(), browser()];
    const form = { fullName: 'Hồ Thị Mai', phone: '0912000111', secret: '482915' };
    const answers = await Promise.all([register(form, first), register(form, second)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect((await actorOf(first)).personId).toBe((await actorOf(second)).personId);
  });

  it('says everything that is wrong at once', async () => {
    const { body } = await register({ fullName: '', phone: '', secret: '', consent: '' });
    for (const field of ['fullName', 'phone', 'secret', 'consent']) {
      expect(body).toContain(`href="#f-${field}"`);
    }
  });

  it('shows the form again with what was typed and what is wrong', async () => {
    const response = await register({ ...LAN, phone: '0912345' });
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('Số này thiếu 3 chữ số. Hãy nhập đủ 10 số.');
    expect(response.body).toContain('value="Hồ Thị Lan"');
    expect(response.body).not.toContain('482915');
  });

  it('lets people share a telephone, each with a PIN of their own', async () => {
    expect((await register(BAO)).statusCode).toBe(303);
    const [lan, bao] = [browser(), browser()];
    await logIn('0912 345 678', LAN.secret, lan);
    await logIn('+84912345678', BAO.secret, bao);
    expect((await actorOf(lan)).personId).not.toBe((await actorOf(bao)).personId);
  });

  it('refuses the PIN of another who shares the telephone like any weak one', async () => {
    const shared = await register({ ...BAO, fullName: 'Hồ Thị Cúc', secret: LAN.secret });
    const weak = await register({ ...BAO, fullName: 'Hồ Thị Cúc', secret: '123456' });
    const sentence = 'Mã hoặc mật khẩu này dễ đoán. Hãy chọn cái khác.';
    for (const response of [shared, weak]) {
      expect([response.statusCode, response.body.includes(sentence)]).toEqual([422, true]);
    }
  });
});

describe('session', () => {
  it('is rotated at login and dead after logout', async () => {
    const visitor = browser();
    await logIn(LAN.phone, LAN.secret, visitor);
    const first = visitor.cookies.get(SESSION) ?? '';
    const identity = portal.get(IdentityService);
    await visitor.get('/dang-nhap');
    // The page of a logged-in browser leads away; a form that is still open can be sent.
    await visitor.get('/doi-mat-khau');
    await visitor.post('/dang-nhap', { identifier: LAN.phone, secret: LAN.secret });
    const second = visitor.cookies.get(SESSION) ?? '';
    expect(second).not.toBe(first);
    expect(await identity.actorOf(first)).toBeUndefined();
    expect(await identity.actorOf(second)).toBeDefined();

    await visitor.get('/doi-mat-khau');
    await visitor.post('/dang-xuat', {});
    expect(visitor.cookies.has(SESSION)).toBe(false);
    expect(await identity.actorOf(second)).toBeUndefined();
  });

  it('of every browser ends when the secret changes', async () => {
    const who = { fullName: 'Hồ Thị Đào', phone: '0912000222', secret: '482915' };
    const [first, second] = [browser(), browser()];
    await register(who, first);
    await logIn(who.phone, who.secret, second);
    const wrong = await first.fill('/doi-mat-khau', { current: '111222', next: '550917' });
    expect(wrong.statusCode).toBe(422);
    const changed = await first.fill('/doi-mat-khau', { current: who.secret, next: '550917' });
    expect(changed.statusCode).toBe(303);
    await expect(actorOf(second)).rejects.toThrow();
    expect((await actorOf(first)).role).toBe('worker');
    expect((await logIn(who.phone, who.secret)).statusCode).toBe(401);
    expect((await logIn(who.phone, '550917')).statusCode).toBe(303);
  });

  it('ends after 30 idle minutes for staff and lasts for workers', async () => {
    await staff('counsellor', 'tuvan.nhan');
    const [counsellor, worker] = [browser(), browser()];
    await logIn('tuvan.nhan', 'sông Hiếu mùa lũ', counsellor);
    await logIn(LAN.phone, LAN.secret, worker);
    portal.db.clockShift = 31 * 60_000;
    try {
      await expect(actorOf(counsellor)).rejects.toThrow();
      expect((await actorOf(worker)).role).toBe('worker');
    } finally {
      portal.db.clockShift = 0;
    }
  });

  it('keeps the token in a cookie that scripts cannot read', async () => {
    const response = await logIn(LAN.phone, LAN.secret);
    const cookie = response.cookies.find(({ name }) => name === SESSION);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  it('goes on in another role of the same person', async () => {
    const people = portal.get(PeopleService);
    const visitor = browser();
    await staff('agent', 'congty.hai');
    await logIn('congty.hai', 'sông Hiếu mùa lũ', visitor);
    const { personId } = await actorOf(visitor);
    const worker = { personId: personId ?? '', role: 'worker', organisationId: null } as const;
    const membership = await people.addMembership(SYSTEM, worker);
    expect((await visitor.get('/vai-tro')).body).toContain('Tổ chức congty.hai');
    const old = visitor.cookies.get(SESSION) ?? '';
    const response = await visitor.post('/vai-tro', { membership });
    expect(response.headers.location).toBe('/ket-noi');
    expect(await actorOf(visitor)).toMatchObject({ role: 'worker', personId });
    expect(await portal.get(IdentityService).actorOf(old)).toBeUndefined();
  });
});

describe('wrong secrets', () => {
  it('look and take the same with and without an account', async () => {
    const times: number[] = [];
    const bodies: string[] = [];
    for (const phone of [LAN.phone, '0987654321']) {
      const visitor = browser();
      await visitor.get('/dang-nhap');
      const start = performance.now();
      const response = await visitor.post('/dang-nhap', { identifier: phone, secret: 'sai rồi' });
      times.push(performance.now() - start);
      bodies.push(response.body.replaceAll(phone, '').replace(/name="_csrf" value="[^"]*"/g, ''));
      expect(response.statusCode).toBe(401);
    }
    const nonce = /nonce="[^"]*"/g;
    expect(bodies[0]?.replace(nonce, '')).toBe(bodies[1]?.replace(nonce, ''));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(299);
  });

  it('are slowed down by identifier, from wherever they come', async () => {
    const phone = '0912000333';
    await register({ fullName: 'Hồ Thị Hoa', phone, secret: '482915' });
    const tries = await Promise.all(Array.from({ length: 12 }, () => logIn(phone, '000001')));
    const statuses = tries.map(({ statusCode }) => statusCode).sort();
    // Five pass, one wins the first wait, the rest are told to wait.
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(7);
    const refused = tries.find(({ statusCode }) => statusCode === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await logIn(phone, '482915')).statusCode).toBe(429);
    expect((await logIn(LAN.phone, LAN.secret)).statusCode).toBe(303);
  });
});

describe('forms', () => {
  it('are refused without a token, with that of another browser, or from another site', async () => {
    const [visitor, other] = [browser(), browser()];
    const credentials = { identifier: LAN.phone, secret: LAN.secret };
    await visitor.get('/dang-nhap');
    await other.get('/dang-nhap');
    const token = /name="_csrf" value="([^"]*)"/.exec((await other.get('/dang-nhap')).body)?.[1];
    const answers = [
      await visitor.post('/dang-nhap', { ...credentials, _csrf: '' }),
      await visitor.post('/dang-nhap', { ...credentials, _csrf: token ?? '' }),
      await visitor.post('/dang-nhap', credentials, { origin: 'https://evil.example' }),
      await visitor.post('/dang-nhap', credentials, { 'sec-fetch-site': 'cross-site' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    expect((await visitor.post('/dang-nhap', credentials)).statusCode).toBe(303);
  });

  it('with lists where a text belongs are 422', async () => {
    const visitor = browser();
    await visitor.get('/dang-nhap');
    const form = { identifier: ['0912345678', '0912345679'], secret: LAN.secret };
    expect((await visitor.post('/dang-nhap', form)).statusCode).toBe(422);
  });
});

describe('row-level security', () => {
  it('hides a person, account and session from other workers, and persons from an admin', async () => {
    const [lan, bao, admin] = [browser(), browser(), browser()];
    await staff('admin', 'quantri.chinh');
    await logIn(LAN.phone, LAN.secret, lan);
    await logIn(BAO.phone, BAO.secret, bao);
    await logIn('quantri.chinh', 'sông Hiếu mùa lũ', admin);
    const [mine, theirs] = [await actorOf(lan), await actorOf(bao)];
    const seenBy = (actor: Actor) =>
      portal.db.read(actor, async () => {
        const counts: Record<string, number | undefined> = {};
        for (const [table, column] of Object.entries(OWNERS)) {
          const found = await portal.db.row<{ count: number }>(
            `SELECT count(*)::int AS count FROM ${table} WHERE ${column} = $1`,
            [theirs.personId],
          );
          counts[table] = found?.count;
        }
        return counts;
      });
    const nothing = { person: 0, account: 0, membership: 0, session: 0 };
    expect(await seenBy(mine)).toEqual(nothing);
    expect(await seenBy(await actorOf(admin))).toEqual({ ...nothing, account: 1, membership: 1 });
    expect(await seenBy(theirs)).toMatchObject({ person: 1, account: 1, membership: 1 });
    const identifiers = await portal.db.read(mine, () =>
      portal.db.rows('SELECT value FROM login_identifier'),
    );
    expect(identifiers).toEqual([{ value: '+84912345678' }]);
    const people = portal.get(PeopleService);
    await expect(people.person(mine, theirs.personId ?? '')).rejects.toMatchObject({ status: 404 });
  });
});

describe('pages for people who are logged in', () => {
  it('ask a stranger to log in and then lead on', async () => {
    const visitor = browser();
    const asked = await visitor.get('/doi-mat-khau');
    expect([asked.statusCode, asked.headers.location]).toEqual([
      303,
      '/dang-nhap?tiep=%2Fdoi-mat-khau',
    ]);
    await visitor.get('/dang-nhap?tiep=%2Fdoi-mat-khau');
    const credentials = { identifier: LAN.phone, secret: LAN.secret };
    const entered = await visitor.post('/dang-nhap', { ...credentials, tiep: '/doi-mat-khau' });
    expect(entered.headers.location).toBe('/doi-mat-khau');
  });

  it('never lead to another site', async () => {
    const visitor = browser();
    await visitor.get('/dang-nhap');
    const credentials = { identifier: LAN.phone, secret: LAN.secret };
    const entered = await visitor.post('/dang-nhap', { ...credentials, tiep: '//evil.example' });
    expect(entered.headers.location).toBe('/ket-noi');
  });

  it('remember the language that was chosen, with the account too', async () => {
    const visitor = browser();
    await logIn(LAN.phone, LAN.secret, visitor);
    expect((await visitor.get('/doi-mat-khau?lang=en')).body).toContain('Change the password');
    expect((await visitor.get('/doi-mat-khau')).body).toContain('Change the password');
    const elsewhere = browser();
    await logIn(LAN.phone, LAN.secret, elsewhere);
    expect((await elsewhere.get('/doi-mat-khau')).body).toContain('Change the password');
  });
});
