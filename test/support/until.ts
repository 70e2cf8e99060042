import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a condition, never for a time; throws after `seconds`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  seconds = 20,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not true within ${seconds} s: ${condition.toString()}`);
    await sleep(25);
  }
}
