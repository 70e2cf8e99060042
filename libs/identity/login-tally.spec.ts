import { describe, expect, it } from '@jest/globals';
import { MemoryTally } from './login-tally.js';

describe('MemoryTally', () => {
  it('counts until nothing happened for the given time', async () => {
    let now = 0;
    const tally = new MemoryTally(() => now);
    await tally.count('a', 1, 100);
    now = 90;
    expect(await tally.count('a', 1, 100)).toBe(2);
    now = 180;
    expect(await tally.count('a', -1, 100)).toBe(1);
    now = 281;
    expect(await tally.count('a', 1, 100)).toBe(1);
  });

  it('gives a wait to one of many and tells the others how long it lasts', async () => {
    let now = 0;
    const tally = new MemoryTally(() => now);
    const answers = await Promise.all([1, 2, 3].map(() => tally.startWait('w', 500)));
    expect(answers.filter((left) => left === 0)).toHaveLength(1);
    now = 200;
    expect(await tally.waiting('w')).toBe(300);
    now = 500;
    expect(await tally.waiting('w')).toBe(0);
  });
});
