/** Nobody has pressed a key for so long, in milliseconds. */
const PAUSE = 400;
/** However fast somebody writes, what waits does not wait longer. */
const LONGEST = 3_000;

let pressedAt = Number.NEGATIVE_INFINITY;
addEventListener(
  'keydown',
  () => {
    pressedAt = performance.now();
  },
  true,
);

/** Waits until whoever works by keyboard draws breath: what is read again between two keys stands in the way of the second. */
export async function breath(): Promise<void> {
  const latest = performance.now() + LONGEST;
  for (;;) {
    const now = performance.now();
    const left = Math.min(pressedAt + PAUSE, latest) - now;
    if (left <= 0) return;
    await new Promise((wake) => setTimeout(wake, left));
  }
}
