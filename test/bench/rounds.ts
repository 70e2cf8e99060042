const MANY = 3;

/** Runs all sides in turn, A B C A B C; where there are many rounds the first is not counted. */
export async function alternate<Measure>(
  rounds: number,
  ...sides: (() => Promise<Measure>)[]
): Promise<Measure[][]> {
  const measured: Measure[][] = sides.map(() => []);
  for (let round = rounds > MANY ? 0 : 1; round <= rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      const measure = await side();
      if (round > 0) measured[index]?.push(measure);
    }
  }
  return measured;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
