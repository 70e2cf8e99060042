// Loaded before the main file of a built runner (node --import): it then also knows the poison tasks.
import 'reflect-metadata';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { RunnerModule } = await import('../../dist/apps/runner/runner.module.js');
  const { PoisonModule } = await import('./poison.mjs');
  const imports = Reflect.getMetadata('imports', RunnerModule);
  Reflect.defineMetadata('imports', [...imports, PoisonModule], RunnerModule);
}
