/** What is left to someone, and when that was counted, in milliseconds. */
export interface Bucket {
  readonly left: number;
  readonly at: number;
}

const MINUTE_MS = 60_000;

/**
 * Takes one from a bucket that fills evenly, up to a minute's worth.
 * `waitSeconds` is zero when there was one to take, otherwise the time until there is.
 */
export function draw(
  before: Bucket | undefined,
  perMinute: number,
  now: number,
): { readonly bucket: Bucket; readonly waitSeconds: number } {
  const { left, at } = before ?? { left: perMinute, at: now };
  const filled = Math.min(perMinute, left + ((now - at) * perMinute) / MINUTE_MS);
  if (filled >= 1) return { bucket: { left: filled - 1, at: now }, waitSeconds: 0 };
  const waitSeconds = Math.max(1, Math.ceil(((1 - filled) * 60) / perMinute));
  return { bucket: { left: filled, at: now }, waitSeconds };
}
