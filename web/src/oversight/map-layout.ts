import type { Day } from '../platform/day';
import { lines, type TimeScale, widthOf } from '../workplan/time-scale';

/** Where one dated thing stands in the row of its partner. */
export interface Placed<Item> {
  readonly item: Item;
  readonly x: number;
  readonly line: number;
  /** False where there is no room for its code: its shape alone is drawn. */
  readonly named: boolean;
}

export interface PlacedRow<Item> {
  readonly items: readonly Placed<Item>[];
  readonly top: number;
  readonly height: number;
}

interface Sizes {
  readonly top: number;
  /** Of a row that needs one line. */
  readonly row: number;
  readonly line: number;
}

const MOST_LINES = 4;
const SHAPE = 16;

/** Lays each partner's things on as many lines as their codes need, rows one under the other. */
export function placeRows<Item extends { readonly code: string }>(
  rows: readonly (readonly Item[])[],
  dayOf: (item: Item) => Day,
  { at }: Pick<TimeScale, 'at'>,
  sizes: Sizes,
): readonly PlacedRow<Item>[] {
  let top = sizes.top;
  return rows.map((row) => {
    const marks = row
      .map((item) => ({ item, x: at(dayOf(item)), width: SHAPE + widthOf(item.code) }))
      .sort((a, b) => a.x - b.x);
    const placed = lines(marks, MOST_LINES, 4);
    const items = marks.map(({ item, x }, place) => ({
      item,
      x,
      line: placed[place] ?? MOST_LINES - 1,
      named: placed[place] !== undefined,
    }));
    const depth = Math.max(0, ...items.map(({ line }) => line));
    const height = sizes.row + depth * sizes.line;
    const here = { items, top, height };
    top += height;
    return here;
  });
}

export type Move = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** Where an arrow leads on the map: along a partner's row, or to the nearest thing of the next row that has one. */
export function step<Item extends { readonly id: string }>(
  rows: readonly { readonly items: readonly { readonly item: Item; readonly x: number }[] }[],
  from: string,
  move: Move,
): string | undefined {
  const row = rows.findIndex(({ items }) => items.some(({ item }) => item.id === from));
  const items = rows[row]?.items ?? [];
  const place = items.findIndex(({ item }) => item.id === from);
  if (move === 'Home') return items[0]?.item.id;
  if (move === 'End') return items.at(-1)?.item.id;
  if (move === 'ArrowLeft') return items[place - 1]?.item.id;
  if (move === 'ArrowRight') return items[place + 1]?.item.id;
  const beyond = move === 'ArrowDown' ? rows.slice(row + 1) : rows.slice(0, Math.max(0, row)).reverse();
  const x = items[place]?.x ?? 0;
  const next = beyond.find((one) => one.items.length > 0)?.items ?? [];
  return [...next].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]?.item.id;
}
