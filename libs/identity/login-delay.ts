import { isIPv4 } from 'node:net';

/** How many failures pass unhindered, and how the wait grows after them. */
export interface DelayRule {
  free: number;
  firstMs: number;
  longestMs: number;
  /** Failures are forgotten this long after the last one. */
  memoryMs: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** One account under attack: after 5 failures 1 s, 2 s, 4 s ... at most one try in 5 minutes. */
export const BY_IDENTIFIER: DelayRule = {
  free: 5,
  firstMs: SECOND,
  longestMs: 5 * MINUTE,
  memoryMs: 60 * MINUTE,
};

/** A network may be one village behind one address, so it is given more and forgotten sooner. */
export const BY_NETWORK: DelayRule = {
  free: 50,
  firstMs: SECOND,
  longestMs: 30 * SECOND,
  memoryMs: 15 * MINUTE,
};

/** Failures of the whole portal in a minute above which it counts as attacked. */
export const CALM_FAILURES = 300;

/** While the portal is attacked, whoever failed once waits from the second failure on. */
export function underPressure(rule: DelayRule): DelayRule {
  return { ...rule, free: 1 };
}

/** Milliseconds to wait before the `failures`-th try, doubling with each. */
export function delayBefore(failures: number, rule: DelayRule): number {
  if (failures <= rule.free) return 0;
  return Math.min(rule.firstMs * 2 ** (failures - rule.free - 1), rule.longestMs);
}

/** The network that an address belongs to: /24 for IPv4, /64 for IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = (plain.split('%')[0] ?? '').split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
