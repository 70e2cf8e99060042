import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpModule } from './http.module.js';
import { openApiOf } from './openapi.js';

// Prints the description of the JSON interface. A preview knows the routes and starts nothing.
const app = await NestFactory.create<NestFastifyApplication>(HttpModule, new FastifyAdapter(), {
  preview: true,
  logger: false,
});
process.stdout.write(`${JSON.stringify(openApiOf(app), null, 2)}\n`);
