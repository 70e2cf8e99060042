/** A tenth of the load and few faults, as in `npm test`; full with CHAOS_SIZE=full (`npm run chaos`). */
export function sized<Size>(sizes: { small: Size; full: Size }): Size {
  return process.env['CHAOS_SIZE'] === 'full' ? sizes.full : sizes.small;
}
