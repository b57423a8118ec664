/** One stream between two places, in euros. */
export interface Stream {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

export interface Place {
  readonly key: string;
  readonly column: number;
  readonly top: number;
  readonly height: number;
  readonly amount: number;
}

export interface Ribbon extends Stream {
  readonly path: string;
}

export interface Flow {
  readonly places: readonly Place[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

export const FLOW = { width: 900, bar: 10, gap: 14, tall: 260, least: 2, columns: [150, 445, 740] } as const;

/** Where everything stands: places as high as what goes through them, ribbons as thick as what they carry. */
export function flowOf(columns: ReadonlyArray<readonly string[]>, streams: readonly Stream[]): Flow {
  const drawn = streams.filter(({ amount }) => amount > 0);
  const through = (key: string) =>
    Math.max(
      drawn.reduce((sum, { from, amount }) => sum + (from === key ? amount : 0), 0),
      drawn.reduce((sum, { to, amount }) => sum + (to === key ? amount : 0), 0),
    );
  const shown = columns.map((keys) => keys.filter((key) => through(key) > 0));
  const total = Math.max(...shown.map((keys) => keys.reduce((sum, key) => sum + through(key), 0)), 0);
  const scale = total > 0 ? FLOW.tall / total : 0;
  const high = (key: string) => Math.max(FLOW.least, through(key) * scale);
  const gap = (key: string) => Math.max(FLOW.gap, 17 - high(key));
  const places: Place[] = [];
  let height = 0;
  for (const [column, keys] of shown.entries()) {
    let top = 0;
    for (const key of keys) {
      places.push({ key, column, top, height: high(key), amount: through(key) });
      top += high(key) + gap(key);
    }
    height = Math.max(height, top);
  }
  const placed = new Map(places.map((place) => [place.key, place]));
  const [left, right] = [new Map<string, number>(), new Map<string, number>()];
  const ribbons = drawn.flatMap((stream): Ribbon[] => {
    const [from, to] = [placed.get(stream.from), placed.get(stream.to)];
    if (!from || !to) return [];
    const thick = stream.amount * scale;
    const y1 = from.top + (right.get(from.key) ?? 0);
    const y2 = to.top + (left.get(to.key) ?? 0);
    right.set(from.key, (right.get(from.key) ?? 0) + thick);
    left.set(to.key, (left.get(to.key) ?? 0) + thick);
    const x1 = (FLOW.columns[from.column] ?? 0) + FLOW.bar;
    const x2 = FLOW.columns[to.column] ?? 0;
    const middle = (x1 + x2) / 2;
    const path = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}V${y2 + thick}C${middle} ${y2 + thick} ${middle} ${y1 + thick} ${x1} ${y1 + thick}Z`;
    return [{ ...stream, path }];
  });
  return { places, ribbons, height };
}
