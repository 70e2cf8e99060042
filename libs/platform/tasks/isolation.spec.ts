import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { Isolation } from './isolation.js';

/** Work that ends when it is told to, and writes down that it began. */
class Works {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, { well(): void; badly(): void }>();

  named(name: string): () => Promise<void> {
    return () => {
      this.begun.push(name);
      return new Promise((resolve, reject) => {
        this.ends.set(name, {
          well: resolve,
          badly: () => {
            reject(new Error(name));
          },
        });
      });
    };
  }

  async end(name: string, how: 'well' | 'badly' = 'well'): Promise<void> {
    this.ends.get(name)?.[how]();
    await turn();
  }
}

describe('Isolation', () => {
  it('lets others run side by side, a suspected one alone, and two of those one by one', async () => {
    const works = new Works();
    const isolation = new Isolation();
    void isolation.together(works.named('a'));
    void isolation.together(works.named('b'));
    void isolation.alone(works.named('first'));
    void isolation.alone(works.named('second'));
    void isolation.together(works.named('c'));
    await turn();
    expect(works.begun).toEqual(['a', 'b']);
    await works.end('a');
    expect(works.begun).toEqual(['a', 'b']);
    await works.end('b');
    expect(works.begun).toEqual(['a', 'b', 'first']);
    await works.end('first');
    expect(works.begun).toEqual(['a', 'b', 'first', 'second']);
    await works.end('second');
    expect(works.begun).toEqual(['a', 'b', 'first', 'second', 'c']);
  });

  it('goes on after a failure and tells it to the caller', async () => {
    const works = new Works();
    const isolation = new Isolation();
    const alone = isolation.alone(works.named('bad'));
    const beside = isolation.together(works.named('good'));
    await turn();
    const told = expect(alone).rejects.toThrow('bad');
    await works.end('bad', 'badly');
    await told;
    expect(works.begun).toEqual(['bad', 'good']);
    await works.end('good');
    await beside;
  });
});
