import { addDays, addMonths, type Day, daysBetween } from '../../platform/day';

/** How much time one sees at once, as the address of the page says it. */
export const zooms = ['jour', 'semaine', 'mois', 'trimestre', 'annee', 'projet'] as const;
export type Zoom = (typeof zooms)[number];

/** Pixels to a day; the whole project takes the room there is. */
const PER_DAY: Readonly<Record<Exclude<Zoom, 'projet'>, number>> = {
  jour: 32,
  semaine: 12,
  mois: 5,
  trimestre: 2.2,
  annee: 1.1,
};

/** However little room there is, months stay apart. */
const LEAST = 0.12;

/** Where days fall along the chart, and which day is at a place of it. */
export interface Scale {
  readonly from: Day;
  readonly until: Day;
  readonly perDay: number;
  readonly width: number;
  /** The left edge of a day. */
  at(day: Day): number;
  /** The right edge of a day: where a bar that ends on it ends. */
  after(day: Day): number;
  dayAt(x: number): Day;
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** Whole months around the days of a plan, drawn at that zoom and never narrower than the room. */
export function scaleOf(zoom: Zoom, first: Day, last: Day, room: number): Scale {
  const from = firstOfMonth(first);
  const until = addDays(addMonths(firstOfMonth(last), 2), -1);
  const days = daysBetween(from, until) + 1;
  const perDay = Math.max(zoom === 'projet' ? LEAST : PER_DAY[zoom], room / days);
  return {
    from,
    until,
    perDay,
    width: Math.round(days * perDay),
    at: (day) => daysBetween(from, day) * perDay,
    after: (day) => (daysBetween(from, day) + 1) * perDay,
    dayAt: (x) => addDays(from, Math.floor(x / perDay)),
  };
}

/** By how many days a distance on the chart moves a bar. */
export const daysOf = (distance: number, { perDay }: Pick<Scale, 'perDay'>): number => Math.round(distance / perDay);
