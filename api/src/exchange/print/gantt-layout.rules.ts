import type { OutgoingItem, OutgoingPlan } from '../plan/outgoing-plan.rules.js';
import { depthsOf, frozenDays, lotsIn } from './printed-plan.rules.js';
import { type Axis, axisOf } from './time-axis.rules.js';

/** What a page offers to rows: below the head, above the foot. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How much of the width goes to the columns of words. */
  readonly words: number;
  readonly row: number;
}

export interface Bar {
  readonly left: number;
  readonly width: number;
}

export interface PlacedRow {
  readonly item: OutgoingItem;
  readonly depth: number;
  readonly top: number;
  readonly lot: boolean;
  /** It began on an earlier page, and is repeated over what stands under it. */
  readonly goesOn: boolean;
  readonly bar: Bar;
  /** How far it is done. */
  readonly done: number;
  readonly ghost: Bar | null;
}

export interface PlacedLink {
  readonly points: ReadonlyArray<readonly [x: number, y: number]>;
}

export interface GanttPage {
  readonly rows: readonly PlacedRow[];
  readonly links: readonly PlacedLink[];
}

export interface GanttLayout {
  readonly axis: Axis;
  readonly pages: readonly GanttPage[];
}

const STEP = 5;

/** The rows of a plan on as many pages as they need; a page that begins inside a work package says which. */
export function ganttLayout(plan: OutgoingPlan, frame: Frame): GanttLayout {
  const axis = axisOf({ from: plan.startsOn, until: plan.endsOn }, frame.left + frame.words, frame.width - frame.words);
  const most = Math.max(2, Math.floor(frame.height / frame.row));
  const depths = depthsOf(plan.items);
  const lots = lotsIn(plan.items);
  const frozen = frozenDays(plan);
  const byId = new Map(plan.items.map((item) => [item.id, item]));
  const pages: GanttPage[] = [];
  let rows: PlacedRow[] = [];
  const put = (item: OutgoingItem, goesOn: boolean) => {
    const span = barOf(axis, item.startsOn, item.endsOn);
    const before = frozen.get(item.id);
    rows.push({
      ...{ item, goesOn, depth: depths.get(item.id) ?? 0, lot: lots.has(item.id) },
      top: frame.top + rows.length * frame.row,
      bar: span,
      done: (span.width * Math.min(100, Math.max(0, item.progress ?? 0))) / 100,
      ghost: before ? barOf(axis, before[0], before[1]) : null,
    });
  };
  const turn = () => {
    pages.push({ rows, links: linksOn(rows, plan, frame) });
    rows = [];
  };
  for (const [i, item] of plan.items.entries()) {
    const heads = lots.has(item.id) && item.parentId === null && plan.items[i + 1] !== undefined;
    if (rows.length >= most || (heads && rows.length === most - 1 && rows.length > 0)) turn();
    const above = byId.get(item.parentId ?? '');
    if (rows.length === 0 && pages.length > 0 && above) put(above, true);
    put(item, false);
  }
  turn();
  return { axis, pages };
}

const barOf = (axis: Axis, startsOn: OutgoingItem['startsOn'], endsOn: OutgoingItem['endsOn']): Bar => ({
  left: axis.at(startsOn),
  width: Math.max(0, axis.after(endsOn) - axis.at(startsOn)),
});

/** Where a link leaves or enters a row: points have their middle, bars their ends. */
function endOf({ item, bar }: PlacedRow, side: 'start' | 'finish'): number {
  if (item.kind !== 'WORK') return bar.left + bar.width / 2;
  return side === 'start' ? bar.left : bar.left + bar.width;
}

/** Dependencies between rows of one page, as elbows; those that leave the page are said in words. */
function linksOn(rows: readonly PlacedRow[], { links }: OutgoingPlan, { row }: Frame): PlacedLink[] {
  const placed = new Map(rows.filter(({ goesOn }) => !goesOn).map((one) => [one.item.id, one]));
  return links.flatMap(({ fromId, toId, type }) => {
    const [from, to] = [placed.get(fromId), placed.get(toId)];
    if (!from || !to) return [];
    const leaves = endOf(from, type.startsWith('F') ? 'finish' : 'start');
    const enters = endOf(to, type.endsWith('S') ? 'start' : 'finish');
    const [y1, y2] = [from.top + row / 2, to.top + row / 2];
    const out = type.startsWith('F') ? leaves + STEP : leaves - STEP;
    const before = type.endsWith('S') ? enters - STEP : enters + STEP;
    const straight = type.endsWith('S') ? out <= before : out >= before;
    const half = y1 + ((y2 > y1 ? 1 : -1) * row) / 2;
    const bend = straight
      ? ([
          [out, y1],
          [out, y2],
        ] as const)
      : ([
          [out, y1],
          [out, half],
          [before, half],
          [before, y2],
        ] as const);
    return [{ points: [[leaves, y1], ...bend, [enters, y2]] }];
  });
}
