const HEARTBEAT = 10_000;

/** A duration since `start` (milliseconds of performance.now()) as people read it: "0.4 s". */
export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Shows that a piece of work goes on: quick work is one line when it is done, slow work is
 * announced after a second and gives a sign of life every ten.
 */
export async function step(label, work) {
  const start = performance.now();
  const announce = setTimeout(() => console.log(`  … ${label}`), 1000);
  const heartbeat = setInterval(() => console.log(`  … ${label}, ${since(start)}`), HEARTBEAT);
  try {
    const result = await work();
    console.log(`  ✓ ${label}  ${since(start)}`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${label}  ${since(start)}`);
    throw error;
  } finally {
    clearTimeout(announce);
    clearInterval(heartbeat);
  }
}
