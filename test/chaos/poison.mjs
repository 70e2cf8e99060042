// Tasks that do harm. Both the test and the runners that it starts declare them from here.
import { Module } from '@nestjs/common';
import { z } from 'zod';
import { defineTask, Handles } from '#libs/platform';

const once = { queue: 'default', payload: z.object({ number: z.number() }) };
const thrice = { ...once, retry: { tries: 3, pause: 1, growth: 'steady' } };

export const quick = defineTask('chaos.quick', once);
export const poisons = {
  abort: defineTask('chaos.abort', once),
  throw: defineTask('chaos.throw', thrice),
  hang: defineTask('chaos.hang', once),
};

class PoisonTasks {
  async quick(_payload, run) {
    await run.finish();
  }

  abort() {
    process.abort();
  }

  throw() {
    return Promise.reject(new Error('poison'));
  }

  /** Holds the only thread of its process. */
  hang() {
    const end = Date.now() + Number(process.env.HANG_SECONDS) * 1000;
    while (Date.now() < end);
    return Promise.resolve();
  }
}

for (const task of [quick, ...Object.values(poisons)]) {
  const name = task.name.replace('chaos.', '');
  const method = Object.getOwnPropertyDescriptor(PoisonTasks.prototype, name);
  Handles(task)(PoisonTasks.prototype, name, method);
}

export class PoisonModule {}
Module({ providers: [PoisonTasks] })(PoisonModule);
