import { type Day, dayOf } from '../../kernel/day.js';
import { HORIZON } from '../../workplan/schedule/horizon.calendar.js';

const NUMBERED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const NAMED = /^(?:\p{L}{2,9}\.?\s+)?(\d{1,2})(?:er|st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/u;
/** The first letters of the months, in French then in English. */
const MONTHS: ReadonlyArray<readonly string[]> = [
  ['janv', 'jan'],
  ['fev', 'feb'],
  ['mars', 'mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aout', 'aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

/** A day as people and spreadsheets write it: `2019-09-02`, `02/09/2019`, `2.9.19`, `2 sept. 2019`; days before months. */
export function writtenDay(text: string): Day | undefined {
  const [, iso] = ISO.exec(text) ?? [];
  const [, d = '', m = '', y = ''] = NUMBERED.exec(text) ?? [];
  const [, day = '', name = '', year = ''] = NAMED.exec(text) ?? [];
  try {
    const read = dayOf(iso ?? (y ? put(y, m, d) : put(year, monthOf(name), day)));
    return read >= HORIZON.from && read <= HORIZON.until ? read : undefined;
  } catch {
    return undefined;
  }
}

const put = (year: string, month: string, day: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function monthOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const place = MONTHS.findIndex((starts) => starts.some((start) => plain.startsWith(start)));
  return String(place + 1);
}

/** A number as French and English write it: `40`, `40,0`, `40 %`, `1 234,5`. */
export function writtenNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/%$/, '');
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
}
