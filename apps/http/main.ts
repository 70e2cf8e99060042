import 'reflect-metadata';
import { ENV, type Env, limitGoodbye, logger, Metrics, serveMetrics } from '#libs/platform';
import { createHttpApp } from './create-app.js';

limitGoodbye();
try {
  const app = await createHttpApp();
  const { HOST, PORT, PUBLIC_URL, INTERNAL_HOST, METRICS_PORT } = app.get<Env>(ENV);
  if (METRICS_PORT !== undefined) {
    await serveMetrics(app.get(Metrics), INTERNAL_HOST, METRICS_PORT);
  }
  await app.listen({ host: HOST, port: PORT });
  logger.info({ host: HOST, port: PORT, url: PUBLIC_URL }, 'http ready');
} catch (error) {
  logger.fatal({ err: error }, 'http cannot start');
  process.exit(1);
}
