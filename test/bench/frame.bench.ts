import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastify from 'fastify';
import { type House, startHouse } from '../support/house.js';
import { Scene } from '../support/servers.js';
import { Folder } from './folder.js';
import { ask } from './load.js';
import { inWords, number, report } from './report.js';
import { alternate, timed } from './rounds.js';
import { isTimed, sized } from './size.js';
import { ratios, spread } from './statistics.js';

jest.setTimeout(600_000);

const ROOT = join(__dirname, '../..');
const MEGABYTE = 1024;
const PRODUCTION = { NODE_ENV: 'production', LOG_LEVEL: 'info' };

@Controller()
class EmptyController {
  @Get('empty')
  empty() {
    return { status: 'ok' };
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

describe('route', () => {
  let nest: NestFastifyApplication;
  const bare = fastify();
  let bareUrl: string;
  const run = promisify(execFile);

  beforeAll(async () => {
    const options = { logger: false, abortOnError: false } as const;
    nest = await NestFactory.create<NestFastifyApplication>(
      EmptyModule,
      new FastifyAdapter(),
      options,
    );
    await nest.listen(0, '127.0.0.1');
    bare.get('/empty', () => ({ status: 'ok' }));
    bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await nest.close();
    await bare.close();
  });

  async function answersPerSecond(url: string): Promise<number> {
    const seconds = sized({ small: 0.2, tenth: 2, full: 3 });
    const args = [join(__dirname, 'hammer.mjs'), `${url}/empty`, String(seconds)];
    const { stdout } = await run(process.execPath, args);
    return Number(stdout) / seconds;
  }

  it('route: an empty one of Nest on Fastify against bare Fastify', async () => {
    const url = await nest.getUrl();
    const bodyOf = async (server: string) => (await ask({ url: `${server}/empty` })).body;
    expect(await bodyOf(url)).toBe(await bodyOf(bareUrl));
    const [ours = [], raw = []] = await alternate(
      sized({ small: 1, tenth: 4, full: 6 }),
      () => answersPerSecond(url),
      () => answersPerSecond(bareUrl),
    );
    expect(Math.min(...ours, ...raw)).toBeGreaterThan(0);
    const ratio = ratios(ours, raw);
    report({
      layer: 'empty route, Nest + Fastify',
      load: '20 connections',
      ours: inWords(spread(ours), '/s'),
      raw: `bare Fastify ${inWords(spread(raw), '/s')}`,
      ratio: inWords(ratio),
      goal: '>= 0.7 x',
      met: ratio.middle >= 0.7,
    });
  });
});

describe('processes', () => {
  let house: House;
  const scene = new Scene();
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(async () => {
    await scene.end();
    await house.close();
  });

  it('memory: http and runner at rest; and when http is ready', async () => {
    const environment = { HOUSE: house.name, ...PRODUCTION };
    const started = performance.now();
    const http = await scene.app('http', environment);
    const ready = performance.now() - started;
    const runner = await scene.app('runner', environment);
    // What a start leaves behind is gone after the first pages and a rest.
    for (let page = 0; page < 20; page += 1) await ask({ url: http.url });
    await new Promise((resolve) => setTimeout(resolve, isTimed ? 10_000 : 0));
    for (const [name, server] of Object.entries({ http, runner })) {
      const megabytes = memoryOf(server.pid) / MEGABYTE;
      expect(megabytes).toBeGreaterThan(0);
      report({
        layer: `memory of ${name} at rest`,
        load: 'resident, after 20 pages and 10 s',
        ours: `${number(megabytes)} MB`,
        goal: '<= 250 MB',
        met: megabytes <= 250,
      });
    }
    report({
      layer: 'start of the http process',
      load: 'until it is ready',
      ours: `${number(ready / 1000)} s`,
      goal: '<= 2 s',
      met: ready <= 2000,
    });
  });

  (isTimed ? it : it.skip)('start: npm start on a machine that has everything', async () => {
    const folder = new Folder();
    // A Redis that was fetched once is there; one on the PATH is found.
    const fetched = join(ROOT, '.services/redis');
    if (existsSync(fetched)) symlinkSync(fetched, folder.file('redis'));
    await npmStart(folder.path);
    const times: number[] = [];
    for (let time = 0; time < 3; time += 1) times.push(await npmStart(folder.path));
    folder.remove();
    const seconds = spread(times.map((milliseconds) => milliseconds / 1000));
    report({
      layer: 'npm start',
      load: 'all services and the portal ready, with the demonstration',
      ours: inWords(seconds, 's'),
      goal: '<= 10 s',
      met: seconds.middle <= 10,
    });
  });
});

function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
}

/** Milliseconds until it says that everything stands; then it is stopped. */
async function npmStart(folder: string): Promise<number> {
  const given = ['DATABASE_URL', 'REDIS_URL', 'MEILI_URL', 'MEILI_KEY', 'SMTP_URL', 'LOG_LEVEL'];
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...Object.fromEntries(given.map((name) => [name, ''])),
      NODE_ENV: '',
      SERVICES_DIR: folder,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const gone = once(child, 'exit');
  const time = await timed(async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('Ctrl-C')) return;
    }
    throw new Error('npm start ended before it was ready');
  });
  child.stdout.resume();
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await gone;
  return time;
}
