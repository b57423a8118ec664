import type { Day } from '../platform/day';
import { type Cells, cellOf, type Elsewhere, hoursIn, type RowKey } from './sheet';

/** A cell of a pasted block that cannot be taken: its place counts from 1. */
export interface BlockMistake {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly why: 'hours' | 'outside' | 'person' | 'work' | 'locked' | 'twice';
}

export const isBlock = (text: string): boolean => /[\t\n]/.test(text.trimEnd());

const linesOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'));

/** A block of hours from a spreadsheet, laid from one cell on: all of it, or what is wrong with each cell. */
export function placed(
  text: string,
  rows: readonly RowKey[],
  days: readonly Day[],
  from: { readonly row: RowKey; readonly day: Day },
): { readonly cells: Cells } | { readonly mistakes: readonly BlockMistake[] } {
  const cells: Record<string, string> = {};
  const mistakes: BlockMistake[] = [];
  for (const [down, line] of linesOf(text).entries())
    for (const [across, typed] of line.entries()) {
      const row = rows[rows.indexOf(from.row) + down];
      const day = days[days.indexOf(from.day) + across];
      const at = { line: down + 1, column: across + 1, text: typed };
      if (row === undefined || day === undefined) {
        if (typed.trim() !== '') mistakes.push({ ...at, why: 'outside' });
      } else if (hoursIn(typed) === undefined) mistakes.push({ ...at, why: 'hours' });
      else cells[cellOf(row, day)] = typed.trim();
    }
  return mistakes.length > 0 ? { mistakes } : { cells };
}

interface Known {
  readonly people: readonly { readonly id: string; readonly name: string; readonly open: boolean }[];
  readonly works: readonly { readonly id: string; readonly code: string; readonly partnerId: string }[];
  readonly partnerOf: (personId: string) => string;
  /** What is elsewhere, as people write it. */
  readonly elsewhere: Readonly<Record<string, Elsewhere>>;
  readonly days: readonly Day[];
}

interface Entry {
  readonly day: Day;
  readonly hours: number;
  readonly workPackageId?: string;
  readonly elsewhere?: Elsewhere;
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2019']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * The month of many people: a line for each person and work package, with the days from the third column on.
 * A line of titles above is passed over. All of it, or what is wrong with each cell.
 */
export function monthOfMany(
  text: string,
  { people, works, partnerOf, elsewhere, days }: Known,
): { readonly sheets: ReadonlyMap<string, readonly Entry[]> } | { readonly mistakes: readonly BlockMistake[] } {
  const mistakes: BlockMistake[] = [];
  const sheets = new Map<string, Entry[]>();
  const said = new Set<string>();
  const words = Object.fromEntries(Object.entries(elsewhere).map(([word, one]) => [bare(word), one]));
  for (const [down, [name = '', code = '', ...hours]] of linesOf(text).entries()) {
    const person = people.find((one) => bare(one.name) === bare(name));
    if (!person && down === 0 && hours.every((title, i) => bare(title) === '' || Number(title) === i + 1)) continue;
    const at = (column: number, typed: string) => ({ line: down + 1, column, text: typed });
    if (!person) {
      mistakes.push({ ...at(1, name), why: 'person' });
      continue;
    }
    if (!person.open) mistakes.push({ ...at(1, name), why: 'locked' });
    const work = works.find((one) => bare(one.code) === bare(code) && one.partnerId === partnerOf(person.id));
    const away = words[bare(code)];
    if (!work && !away) mistakes.push({ ...at(2, code), why: 'work' });
    const key = `${person.id} ${work?.id ?? away}`;
    if (said.has(key)) mistakes.push({ ...at(2, code), why: 'twice' });
    said.add(key);
    const entries = sheets.get(person.id) ?? [];
    sheets.set(person.id, entries);
    for (const [i, typed] of hours.entries()) {
      const count = hoursIn(typed);
      const day = days[i];
      if (count === undefined) mistakes.push({ ...at(i + 3, typed), why: 'hours' });
      else if (count > 0 && day === undefined) mistakes.push({ ...at(i + 3, typed), why: 'outside' });
      else if (count > 0 && day !== undefined)
        entries.push({ day, hours: count, ...(work ? { workPackageId: work.id } : { elsewhere: away }) });
    }
  }
  return mistakes.length > 0 ? { mistakes } : { sheets };
}
