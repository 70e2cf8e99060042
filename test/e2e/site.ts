import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { PeopleService } from '#libs/identity';
import { type Actor, SYSTEM } from '#libs/platform';
import { startBalancer } from '../support/balancer.js';
import { setting } from '../support/database.js';
import { type House, startHouse } from '../support/house.js';
import { freePort, Scene } from '../support/servers.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };
export const SECRET = 'sông Hiếu mùa lũ';

const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
];

/** How many portals stand behind one address, where a test does not say so itself. */
const PORTALS = Number(process.env['HTTP_PROCESSES'] ?? 1);

/** What a browser window shows, and what went wrong in it. */
export interface Visitor {
  page: Page;
  /** Errors in the console, breaches of the content security policy, and dialogs. */
  complaints: string[];
}

/** The built portal as processes of its own, with a mail server, a house and Chromium. */
export class Site {
  house: House;
  mail: MailServer;
  /** The portal's address, without a slash at the end. */
  url: string;
  private browser: Browser;
  private readonly endings: (() => Promise<unknown>)[] = [];

  /**
   * Without the runner, what lies in the outbox waits for `house.runTasks()`. Several portals stand
   * behind a balancer that sends each request to any of them.
   */
  async start({ runner = false, portals = PORTALS } = {}): Promise<void> {
    this.house = await startHouse();
    this.endings.push(() => this.house.close());
    this.mail = await startMailServer();
    this.endings.push(() => this.mail.close());
    const scene = new Scene();
    this.endings.push(() => scene.end());
    const env = { HOUSE: this.house.name, SMTP_URL: this.mail.url };
    this.url = await this.startPortals(scene, env, portals);
    if (runner) await scene.app('runner', { ...env, PUBLIC_URL: this.url });
    this.browser = await chromium.launch({
      executablePath: setting('CHROMIUM_PATH'),
      args: ARGS,
    });
    this.endings.push(() => this.browser.close());
  }

  /** Links in pages and mails lead to the balancer, which is there before the portals. */
  private async startPortals(scene: Scene, env: NodeJS.ProcessEnv, count: number): Promise<string> {
    if (count === 1) return (await scene.app('http', env)).url;
    const ports = await Promise.all(Array.from({ length: count }, freePort));
    const balancer = await startBalancer(ports.map((port) => `http://127.0.0.1:${port}`));
    this.endings.push(() => balancer.close());
    const common = { ...env, PUBLIC_URL: balancer.url };
    await Promise.all(ports.map((port) => scene.app('http', { ...common, PORT: String(port) })));
    await until(async () => (await fetch(`${balancer.url}/livez`)).ok);
    return balancer.url;
  }

  /** Ends everything that was started, the last first, also after a start that failed. */
  async end(): Promise<void> {
    for (const ending of this.endings.reverse()) await ending();
  }

  /** Somebody with a browser of their own, who has never been here. */
  async visitor(options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: PHONE,
      locale: 'vi-VN',
      // Colours on their way to others would be taken for what they are at that moment.
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return { page, complaints };
  }

  /** A visitor who has an account and has logged in. */
  async member(actor: Actor, username: string, options?: BrowserContextOptions): Promise<Visitor> {
    const people = this.house.get(PeopleService);
    const personId = actor.personId ?? '';
    if (actor.role === 'worker') {
      await people.addMembership(SYSTEM, { personId, role: 'worker', organisationId: null });
    }
    const identifier = { kind: 'username', value: username } as const;
    await people.createAccount(SYSTEM, { personId, identifier, secret: SECRET });
    const visitor = await this.visitor(options);
    const { page } = visitor;
    await logIn(page, username);
    return visitor;
  }
}

/** Logs in with the secret that everybody has here. */
export async function logIn(page: Page, identifier: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Số điện thoại hoặc e-mail').fill(identifier);
  await page.getByLabel('Mật khẩu hoặc mã PIN').fill(SECRET);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}

/** Waits until the page has this first heading. */
export function heading(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}
