export const PLOT = { width: 640, height: 260, left: 44, right: 16, top: 14, bottom: 40 } as const;

interface Placed<P> {
  readonly point: P;
  readonly x: number;
  readonly y: number;
}

export interface Scatter<P> {
  readonly dots: readonly Placed<P>[];
  /** Powers of ten of euros along the foot. */
  readonly ticks: ReadonlyArray<{ readonly euros: number; readonly x: number }>;
  readonly risks: ReadonlyArray<{ readonly risk: number; readonly y: number }>;
}

const size = (declared: string): number => Math.max(1, Math.abs(Number(declared)));
/** Points of one risk stand side by side: so many steps apart, by their number. */
const SPREAD = [0, -0.22, 0.22, -0.11, 0.11, -0.33, 0.33];

/** Where each line stands: along by the logarithm of its amount, up by its risk. */
export function scatterOf<P extends { readonly declared: string; readonly risk: number; readonly number: number }>(
  points: readonly P[],
): Scatter<P> {
  const { width, height, left, right, top, bottom } = PLOT;
  const sizes = points.map(({ declared }) => Math.log10(size(declared)));
  const from = Math.floor(Math.min(1, ...sizes));
  const until = Math.max(from + 1, Math.ceil(Math.max(2, ...sizes)));
  const most = Math.max(4, ...points.map(({ risk }) => risk));
  const across = (log: number) => left + ((log - from) / (until - from)) * (width - left - right);
  const step = (height - top - bottom) / most;
  const up = (risk: number) => height - bottom - (risk - 0.5) * step;
  return {
    dots: points.map((point, i) => ({
      ...{ point, x: across(sizes[i] ?? 0) },
      y: up(point.risk + (SPREAD[point.number % SPREAD.length] ?? 0)),
    })),
    ticks: Array.from({ length: until - from + 1 }, (_, i) => ({ euros: 10 ** (from + i), x: across(from + i) })),
    risks: Array.from({ length: most }, (_, i) => ({ risk: i + 1, y: up(i + 1) })),
  };
}
