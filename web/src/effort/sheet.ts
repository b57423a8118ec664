import { addDays, addMonths, type Day, isWeekend } from '../platform/day';
import { parseDecimal } from '../platform/parse';

export const elsewheres = ['OTHER_OPERATION', 'OTHER_WORK', 'ABSENCE'] as const;
export type Elsewhere = (typeof elsewheres)[number];

/** What hours go to: a work package by its id, or elsewhere by its word. */
export type RowKey = string;

/** The hours of a month as they are typed, by `cellOf`; an empty cell is not there. */
export type Cells = Readonly<Record<string, string>>;

export const cellOf = (row: RowKey, day: Day): string => `${row} ${day}`;

export const isElsewhere = (row: RowKey): row is Elsewhere => (elsewheres as readonly string[]).includes(row);

/** Another operation counts toward the year of a person as this one does; absences and other work do not. */
const countsForTheYear = (row: RowKey): boolean => !isElsewhere(row) || row === 'OTHER_OPERATION';

/** The days of the month that begins on that day. */
export function daysOf(month: Day): Day[] {
  const next = addMonths(month, 1);
  const days: Day[] = [];
  for (let day = month; day < next; day = addDays(day, 1)) days.push(day);
  return days;
}

export const isFree = (day: Day, holidays: readonly Day[]): boolean => isWeekend(day) || holidays.includes(day);

const A_DAY = 2_400;

/** Hours as people type them (7, 7,5, 7h30, 7:30), in hundredths; nothing when it is not so many hours of a day. */
export function hoursIn(text: string): number | undefined {
  const typed = text.trim();
  if (typed === '') return 0;
  const clock = /^(\d{1,2})\s*[h:]\s*(\d{2})?$/i.exec(typed);
  const decimal = clock ? undefined : parseDecimal(typed.replace(/\s*h$/i, ''));
  const exact = clock
    ? Number(clock[1]) * 100 + (Number(clock[2] ?? 0) * 100) / 60
    : decimal === undefined
      ? Number.NaN
      : Number(decimal) * 100;
  const hundredths = Math.round(exact);
  const wrong = Number.isNaN(exact) || (!clock && Math.abs(exact - hundredths) > 1e-6) || Number(clock?.[2] ?? 0) > 59;
  return wrong || hundredths < 0 || hundredths > A_DAY ? undefined : hundredths;
}

/** Hundredths of an hour as a decimal text. */
export const decimalOf = (hundredths: number): string => String(hundredths / 100);

const sumOf = (cells: Cells, rows: readonly RowKey[], days: readonly Day[]): number =>
  rows.reduce(
    (sum, row) => sum + days.reduce((total, day) => total + (hoursIn(cells[cellOf(row, day)] ?? '') ?? 0), 0),
    0,
  );

export const rowTotal = (cells: Cells, row: RowKey, days: readonly Day[]): number => sumOf(cells, [row], days);
export const dayTotal = (cells: Cells, rows: readonly RowKey[], day: Day): number => sumOf(cells, rows, [day]);
export const countedTotal = (cells: Cells, rows: readonly RowKey[], days: readonly Day[]): number =>
  sumOf(cells, rows.filter(countsForTheYear), days);

/** What does not read as hours, and days that hold more than they have. */
export function mistakesIn(cells: Cells, rows: readonly RowKey[], days: readonly Day[]) {
  return {
    unread: rows.flatMap((row) =>
      days.filter((day) => hoursIn(cells[cellOf(row, day)] ?? '') === undefined).map((day) => ({ row, day })),
    ),
    full: days.filter((day) => dayTotal(cells, rows, day) > A_DAY),
  };
}

/** The working days that hold nothing yet, at so many hours each, until a day that has come. */
export function filled(cells: Cells, { row, rows, days, holidays, until }: Filling, text: string): Cells {
  const empty = days.filter((day) => day <= until && !isFree(day, holidays) && dayTotal(cells, rows, day) === 0);
  return { ...cells, ...Object.fromEntries(empty.map((day) => [cellOf(row, day), text])) };
}

interface Filling {
  readonly row: RowKey;
  readonly rows: readonly RowKey[];
  readonly days: readonly Day[];
  readonly holidays: readonly Day[];
  readonly until: Day;
}

/** What of the cells is sent: one entry for each that holds hours. */
export const entriesOf = (cells: Cells, rows: readonly RowKey[], days: readonly Day[]) =>
  rows.flatMap((row) =>
    days.flatMap((day) => {
      const hours = hoursIn(cells[cellOf(row, day)] ?? '') ?? 0;
      const to = isElsewhere(row) ? { elsewhere: row } : { workPackageId: row };
      return hours > 0 ? [{ day, hours, ...to }] : [];
    }),
  );
