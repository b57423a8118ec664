import type { CostCategory } from '../../graphql/graphql';
import { parseDay, parseDecimal, parseMoney } from '../../platform/parse';
import type { Said } from './row';

/** What can be typed into the grid, in the order of its columns. */
export const fields = [
  'category',
  'work',
  'issuer',
  'issuerSiren',
  'invoiceNumber',
  'invoicedOn',
  'documentRef',
  'description',
  'incurredOn',
  'paidOn',
  'net',
  'vat',
  'share',
] as const;
export type Field = (typeof fields)[number];

/** What cells are read by: names of categories in the words of the page and of the other language, codes of the work. */
export interface Reader {
  readonly categories: ReadonlyMap<string, CostCategory>;
  readonly works: ReadonlyMap<string, string>;
  /** The day that a day without a year is near to. */
  readonly near: string;
}

/** Words as two people may type them: without case, accents or spaces around. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

const text = (typed: string): string => typed.trim();
const orNull = (typed: string): string | null => typed.trim() || null;

type Change = Partial<Said>;

const hundredths = (typed: string): number | undefined => {
  const [whole = '', part = ''] = (parseDecimal(typed) ?? '').split('.');
  if (!/^\d+$/.test(whole) || part.length > 2) return undefined;
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
};

/** What a cell makes of its line when that is typed into it; nothing when it cannot be read. */
export function readCell(field: Field, typed: string, { categories, works, near }: Reader): Change | undefined {
  const known = <T>(value: T | undefined, change: (found: T) => Change): Change | undefined =>
    value === undefined ? undefined : change(value);
  const bare = typed.trim();
  switch (field) {
    case 'category':
      return known(categories.get(folded(typed)), (category) => ({ category }));
    case 'work':
      return known(works.get(folded(typed)), (workPackageId) => ({ workPackageId }));
    case 'net':
      return known(parseMoney(typed), (net) => ({ net }));
    case 'vat':
      return known(bare === '' ? '0.00' : parseMoney(typed), (vat) => ({ vat }));
    case 'share':
      return known(bare === '' ? 10_000 : hundredths(typed), (share) => ({ share }));
    case 'incurredOn':
      return known(parseDay(typed, near), (incurredOn) => ({ incurredOn }));
    case 'paidOn':
      return bare === '' ? { paidOn: null } : known(parseDay(typed, near), (paidOn) => ({ paidOn }));
    case 'invoicedOn':
      return bare === '' ? { invoicedOn: null } : known(parseDay(typed, near), (invoicedOn) => ({ invoicedOn }));
    case 'issuerSiren':
      return { issuerSiren: orNull(typed.replace(/[\s\u00a0\u202f]/g, '')) };
    case 'invoiceNumber':
      return { invoiceNumber: orNull(typed) };
    default:
      return { [field]: text(typed) };
  }
}

/** The rows and cells of what a spreadsheet puts on the clipboard: tabs, lines, and quotes around what holds either. */
export function blockOf(pasted: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at <= source.length; at += 1) {
    const sign = source[at];
    if (quoted) {
      if (sign === '"' && source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"' || sign === undefined) quoted = false;
      else cell += sign;
      if (sign !== undefined) continue;
    }
    if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t' || sign === '\n' || sign === undefined) {
      row.push(cell);
      cell = '';
      if (sign === '\t') continue;
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  return rows;
}
