import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Db, NestLogger } from '#libs/platform';

/** Opens the domains for one command and closes them after it, also when it fails. */
export async function withDomains(
  work: (app: INestApplicationContext) => Promise<void>,
): Promise<void> {
  // Loaded late: help and wrong usage need neither settings nor services.
  const { DomainsModule } = await import('../domains.module.js');
  const app = await NestFactory.createApplicationContext(DomainsModule, {
    logger: new NestLogger(),
    abortOnError: false,
  });
  app.get(Db).prepares = true;
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

/** A line for the person who typed the command. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line that replaces itself on a terminal; elsewhere only the last one is written. */
export function progressLine(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${text}`);
}
