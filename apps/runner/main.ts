import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { limitGoodbye, logger, Metrics, NestLogger, readEnv } from '#libs/platform';
import { RunnerModule } from './runner.module.js';

limitGoodbye();
try {
  const { INTERNAL_HOST, RUNNER_PORT } = readEnv();
  const app = await NestFactory.create<NestFastifyApplication>(RunnerModule, new FastifyAdapter(), {
    logger: new NestLogger(),
    abortOnError: false,
  });
  app.enableShutdownHooks([], { useProcessExit: true });
  app.get(Metrics).watchProcess();
  await app.listen(RUNNER_PORT, INTERNAL_HOST);
  logger.info({ host: INTERNAL_HOST, port: RUNNER_PORT }, 'runner ready');
} catch (error) {
  logger.fatal({ err: error }, 'runner cannot start');
  process.exit(1);
}
