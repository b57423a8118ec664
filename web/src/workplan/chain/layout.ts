/** An arrow from what leads to what follows. */
export interface Arrow {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each row stands (its top left), how each arrow goes, and how large all of it is. */
export interface Layout {
  readonly boxes: ReadonlyMap<string, Point>;
  /** By arrow: from the right side of one, through the columns between, to the left side of the other. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
  /** The rows of each column, from top to bottom. */
  readonly columns: readonly (readonly string[])[];
  readonly width: number;
  readonly height: number;
}

/** The size of a box, and the room between two. */
export interface Sizes {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}

interface Slot {
  readonly id: string;
  /** An arrow that passes takes no box. */
  readonly passes: boolean;
  readonly near: Slot[];
  y: number;
}

const SWEEPS = 6;

/** What leads stands left of what follows, what is linked at about the same height, and no arrow under a box. */
export function layOut(ids: readonly string[], arrows: readonly Arrow[], sizes: Sizes): Layout {
  const { width, height, across, down } = sizes;
  const depths = depthsOf(ids, arrows);
  const columns: Slot[][] = Array.from({ length: Math.max(0, ...depths.values()) + 1 }, () => []);
  const slotIn = (column: number, id: string, passes: boolean): Slot => {
    const slot: Slot = { id, passes, near: [], y: 0 };
    columns[column]?.push(slot);
    return slot;
  };
  const slots = new Map(ids.map((id) => [id, slotIn(depths.get(id) as number, id, false)]));
  const passages = new Map(arrows.map((arrow) => [arrow.id, passagesOf(arrow)]));

  function passagesOf({ id, fromId, toId }: Arrow): readonly { readonly column: number; readonly slot: Slot }[] {
    const [first, last] = [depths.get(fromId) as number, depths.get(toId) as number];
    const passed = Array.from({ length: Math.max(0, last - first - 1) }, (_, place) => {
      return { column: first + 1 + place, slot: slotIn(first + 1 + place, id, true) };
    });
    const all = [slots.get(fromId) as Slot, ...passed.map(({ slot }) => slot), slots.get(toId) as Slot];
    all.forEach((slot, place) => {
      const next = all[place + 1];
      if (!next) return;
      slot.near.push(next);
      next.near.push(slot);
    });
    return passed;
  }

  const half = ({ passes }: Slot) => (passes ? 0 : height) / 2;
  for (const column of columns) settle(column, half, down);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) settle(column, half, down);
  const tops = columns.flat().map((slot) => slot.y - half(slot));
  const bottoms = columns.flat().map((slot) => slot.y + half(slot));
  const top = Math.min(...tops);
  const left = (column: number) => column * (width + across);
  const middle = (id: string) => (slots.get(id) as Slot).y - top;
  return {
    boxes: new Map(ids.map((id) => [id, { x: left(depths.get(id) as number), y: middle(id) - height / 2 }])),
    ways: new Map(
      arrows.map(({ id, fromId, toId }) => [
        id,
        [
          { x: left(depths.get(fromId) as number) + width, y: middle(fromId) },
          ...(passages.get(id) ?? []).flatMap(({ column, slot }) => [
            { x: left(column), y: slot.y - top },
            { x: left(column) + width, y: slot.y - top },
          ]),
          { x: left(depths.get(toId) as number), y: middle(toId) },
        ],
      ]),
    ),
    columns: columns.map((column) => column.filter(({ passes }) => !passes).map(({ id }) => id)),
    width: left(columns.length - 1) + width,
    height: Math.max(...bottoms) - top,
  };
}

/** How many must come before at the least; what waits for nothing stands just before what waits for it. */
function depthsOf(ids: readonly string[], arrows: readonly Arrow[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const visited = new Set<string>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    visited.add(id);
    const leaders = arrows.filter(({ fromId, toId }) => toId === id && (!visited.has(fromId) || depths.has(fromId)));
    const depth = Math.max(-1, ...leaders.map(({ fromId }) => depthOf(fromId))) + 1;
    depths.set(id, depth);
    return depth;
  };
  for (const id of ids) depthOf(id);
  for (const id of ids) {
    const followers = arrows.filter(({ fromId }) => fromId === id).map(({ toId }) => depths.get(toId) as number);
    if (arrows.some(({ toId }) => toId === id) || followers.length === 0) continue;
    depths.set(id, Math.max(0, Math.min(...followers) - 1));
  }
  return depths;
}

/** Puts each of a column at the height of what it is linked to, in that order, none over another. */
function settle(column: Slot[], half: (slot: Slot) => number, down: number): void {
  const wanted = new Map(
    column.map((slot) => {
      const { near, y } = slot;
      return [slot, near.length === 0 ? y : near.reduce((sum, one) => sum + one.y, 0) / near.length] as const;
    }),
  );
  const wish = (slot: Slot) => wanted.get(slot) as number;
  column.sort((a, b) => wish(a) - wish(b));
  let floor = -Infinity;
  for (const slot of column) {
    slot.y = Math.max(wish(slot), floor + half(slot));
    floor = slot.y + half(slot) + down;
  }
  const off = column.reduce((sum, slot) => sum + wish(slot) - slot.y, 0) / Math.max(1, column.length);
  for (const slot of column) slot.y += off;
}

/** An arrow as it is drawn: curved between columns, straight through them. */
export function curveOf(way: readonly Point[]): string {
  const [start, ...others] = way;
  if (!start) return '';
  const figure = (value: number) => String(Math.round(value * 10) / 10);
  let [path, from] = [`M${figure(start.x)} ${figure(start.y)}`, start];
  others.forEach((to, place) => {
    const bend = (to.x - from.x) / 2;
    path +=
      place % 2 === 1
        ? `H${figure(to.x)}`
        : `C${figure(from.x + bend)} ${figure(from.y)} ${figure(to.x - bend)} ${figure(to.y)} ${figure(to.x)} ${figure(to.y)}`;
    from = to;
  });
  return path;
}

const turns = { ArrowLeft: -1, ArrowRight: 1 } as const;

/** Where a key leads from a row: along an arrow (the first given first), or to its neighbour in the column. */
export function stepFrom(
  id: string,
  key: string,
  { columns }: Pick<Layout, 'columns'>,
  arrows: readonly Arrow[],
): string | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const [here, there] = turns[key] < 0 ? (['toId', 'fromId'] as const) : (['fromId', 'toId'] as const);
    return arrows.find((arrow) => arrow[here] === id)?.[there];
  }
  const column = columns.find((one) => one.includes(id));
  const place = column?.indexOf(id) ?? -1;
  if (key === 'ArrowUp') return column?.[place - 1];
  if (key === 'ArrowDown') return column?.[place + 1];
  return undefined;
}
