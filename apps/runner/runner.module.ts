import { Module } from '@nestjs/common';
import { DomainsModule } from '../domains.module.js';
import { ReadinessController } from './readiness.controller.js';
import { Runner } from './runner.js';
import { RunnerWatch } from './runner.watch.js';

@Module({
  imports: [DomainsModule],
  controllers: [ReadinessController],
  providers: [Runner, RunnerWatch],
})
export class RunnerModule {}
