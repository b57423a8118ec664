import type { Day } from '../../kernel/day.js';
import type { OutgoingItem, OutgoingPlan } from '../plan/outgoing-plan.rules.js';
import type { Bar, Frame } from './gantt-layout.rules.js';
import { frozenDays, topsOf } from './printed-plan.rules.js';
import { type Axis, axisOf } from './time-axis.rules.js';

/** Measures a label of a milestone, and what stands beside it. */
export type WidthOf = (text: string, item: OutgoingItem) => number;
export type Label = (code: string, day: Day) => string;

export interface PlacedPoint {
  readonly item: OutgoingItem;
  /** The middle of its diamond. */
  readonly x: number;
  readonly y: number;
  readonly ghost: number | null;
  readonly label: string;
  /** Where its label begins, to the right of it or to the left. */
  readonly labelled: number;
}

export interface PlacedLot {
  readonly item: OutgoingItem;
  readonly top: number;
  readonly height: number;
  /** The top of its bar. */
  readonly barTop: number;
  readonly bar: Bar;
  readonly done: number;
  readonly ghost: Bar | null;
  readonly points: readonly PlacedPoint[];
}

export interface OnePage {
  readonly axis: Axis;
  readonly lots: readonly PlacedLot[];
  /** Work packages for which there was no room. */
  readonly left: number;
}

/** How high things are: the bar with its ghost, one lane of milestones, the room around. */
export const ONE_PAGE = {
  bar: 11,
  ghost: 4,
  lane: 12,
  around: 8,
  words: 34,
  highest: 78,
  diamond: 4.6,
  gap: 4,
} as const;
const { bar: BAR, ghost: GHOST, lane: LANE, around: AROUND, words: WORDS, highest, diamond, gap } = ONE_PAGE;
const TIGHT = 15;

/**
 * Every work package of the first level on one page, its milestones as diamonds in as many lanes as their labels need.
 * Labels lose their days, then their lanes, before a work package is left out.
 */
export function onePageLayout(plan: OutgoingPlan, frame: Frame, widthOf: WidthOf, label: Label): OnePage {
  const axis = axisOf({ from: plan.startsOn, until: plan.endsOn }, frame.left + frame.words, frame.width - frame.words);
  const tops = topsOf(plan.items);
  const lots = plan.items.filter(({ kind, parentId }) => kind === 'WORK' && parentId === null);
  const pointsOf = (lot: OutgoingItem) =>
    plan.items
      .filter(({ kind, id }) => kind === 'MILESTONE' && tops.get(id) === lot.id)
      .sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : a.code.localeCompare(b.code)));
  const codeOnly: Label = (code) => code;
  const manners: ReadonlyArray<readonly [Label, most: number, words: number]> = [
    [label, Number.POSITIVE_INFINITY, WORDS],
    [codeOnly, Number.POSITIVE_INFINITY, WORDS],
    [codeOnly, 1, TIGHT],
    [codeOnly, 0, TIGHT],
  ];
  const drafts = manners.map(([said, most, words]) =>
    lots.map((lot) => {
      const placed = most === 0 ? [] : lanesOf(pointsOf(lot), axis, said, most, widthOf);
      const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1));
      const needed = most === 0 ? TIGHT : BAR + GHOST + AROUND + lanes * LANE;
      return { lot, placed, height: Math.max(needed, words) };
    }),
  );
  const heightOf = (draft: (typeof drafts)[number]) => draft.reduce((sum, { height }) => sum + height, 0);
  const chosen = drafts.find((draft) => heightOf(draft) <= frame.height) ?? (drafts.at(-1) as (typeof drafts)[number]);
  const shown = chosen.slice(0, cutAt(chosen, frame.height));
  const spare = Math.max(0, (frame.height - heightOf(shown)) / Math.max(1, shown.length));
  const frozen = frozenDays(plan);
  let top = frame.top;
  const out = shown.map(({ lot, placed, height: needed }): PlacedLot => {
    const height = Math.max(needed, Math.min(needed + spare, highest));
    const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1));
    const tall = BAR + GHOST + lanes * LANE;
    const barTop = top + Math.max(1.5, (height - tall) / 2);
    const bar = { left: axis.at(lot.startsOn), width: axis.after(lot.endsOn) - axis.at(lot.startsOn) };
    const before = frozen.get(lot.id);
    const points = placed.map(({ item, lane, x, text, labelled }): PlacedPoint => {
      const agreed = frozen.get(item.id)?.[1] ?? item.agreedOn;
      const ghost = agreed && agreed !== item.endsOn ? middle(axis, agreed) : null;
      return { item, x, y: barTop + BAR + GHOST + 1 + lane * LANE + LANE / 2, ghost, label: text, labelled };
    });
    const placedLot = {
      ...{ item: lot, top, height, barTop, bar, points },
      done: (bar.width * (lot.progress ?? 0)) / 100,
      ghost: before ? { left: axis.at(before[0]), width: axis.after(before[1]) - axis.at(before[0]) } : null,
    };
    top += height;
    return placedLot;
  });
  return { axis, lots: out, left: lots.length - out.length };
}

const middle = (axis: Axis, day: Day): number => (axis.at(day) + axis.after(day)) / 2;

function cutAt(rows: ReadonlyArray<{ readonly height: number }>, room: number): number {
  let used = 0;
  const past = rows.findIndex(({ height }) => {
    used += height;
    return used > room;
  });
  return past < 0 ? rows.length : past;
}

/** Puts each milestone in the first lane where neither its diamond nor its label meets another. */
function lanesOf(points: readonly OutgoingItem[], axis: Axis, label: Label, most: number, widthOf: WidthOf) {
  const lanes: Array<Array<readonly [from: number, until: number]>> = [];
  const right = axis.left + axis.width;
  return points.map((item) => {
    const x = middle(axis, item.endsOn);
    const text = label(item.code, item.endsOn);
    const wide = widthOf(text, item);
    const outside = x + diamond + gap + wide > right;
    const labelled = outside ? x - diamond - gap - wide : x + diamond + gap;
    const taken = [Math.min(labelled, x - diamond), Math.max(labelled + wide, x + diamond)] as const;
    const free = (lane: ReadonlyArray<readonly [number, number]>) =>
      lane.every(([from, until]) => taken[1] + gap <= from || taken[0] - gap >= until);
    let lane = lanes.findIndex(free);
    if (lane < 0) lane = Math.min(lanes.length, most - 1);
    const there = lanes[lane];
    if (there) there.push(taken);
    else lanes[lane] = [taken];
    return { item, lane, x, text, labelled };
  });
}
