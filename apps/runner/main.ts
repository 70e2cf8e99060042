import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { logger, NestLogger, readEnv } from '#libs/platform';
import { RunnerModule } from './runner.module.js';

const env = readEnv();
const app = await NestFactory.create<NestFastifyApplication>(RunnerModule, new FastifyAdapter(), {
  logger: new NestLogger(),
  abortOnError: false,
});
app.enableShutdownHooks();
await app.listen(env.RUNNER_PORT, '127.0.0.1');
logger.info({ port: env.RUNNER_PORT }, 'runner ready');
