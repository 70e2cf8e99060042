import 'reflect-metadata';
import { ENV, type Env, logger } from '#libs/platform';
import { createHttpApp } from './create-app.js';

const LONGEST_GOODBYE = 25_000;

try {
  const app = await createHttpApp();
  const { HOST, PORT, PUBLIC_URL } = app.get<Env>(ENV);
  await app.listen({ host: HOST, port: PORT });
  logger.info({ host: HOST, port: PORT, url: PUBLIC_URL }, 'http ready');
} catch (error) {
  logger.fatal({ err: error }, 'http cannot start');
  process.exit(1);
}

// Nest closes in order: not ready, requests under way end, then database and Redis.
process.once('SIGTERM', () => {
  setTimeout(() => process.exit(1), LONGEST_GOODBYE).unref();
});
