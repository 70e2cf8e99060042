/**
 * `small` checks in seconds that every bench runs and that both sides answer the same (`npm test`);
 * `tenth` finds gross misses on a busy machine; `full` is what is promised. BENCH_SIZE says which.
 */
export const size = process.env['BENCH_SIZE'] ?? 'small';

export function sized<Size>(sizes: { small: Size; tenth: Size; full: Size }): Size {
  return size === 'full' ? sizes.full : size === 'tenth' ? sizes.tenth : sizes.small;
}

/** Times mean nothing at small sizes. */
export const isTimed = size !== 'small';

/** The same seed gives the same postings, profiles and questions. */
export const seed = Number(process.env['BENCH_SEED'] ?? 20_261_124);
