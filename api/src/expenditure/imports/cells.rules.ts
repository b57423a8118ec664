import { type Day, dayOf } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

/** What a workbook or a text holds in one place. */
export type Cell = string | number | boolean | Date | null | undefined;

const NUMBERED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const FIRST: Day = '1990-01-01';
const LAST: Day = '2100-01-01';

/** Wherever it was made: a worker’s days are no instances of ours. */
const isDate = (cell: Cell): cell is Date => Object.prototype.toString.call(cell) === '[object Date]';

/** What a spreadsheet was kept from computing is no part of the text. */
const GUARD = /^'(?=[=+\-@＝＋－＠])/;

export const textIn = (cell: Cell): string =>
  (isDate(cell) ? cell.toISOString().slice(0, 10) : String(cell ?? ''))
    .replace(GUARD, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** A day as a spreadsheet keeps it, or as people write it, days before months. */
export function dayIn(cell: Cell): Day | undefined {
  const text = textIn(cell);
  const [, day = '', month = '', year = ''] = NUMBERED.exec(text) ?? [];
  try {
    const read = dayOf(
      year ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text,
    );
    return read >= FIRST && read <= LAST ? read : undefined;
  } catch {
    return undefined;
  }
}

const BARE = /[\s\u00a0\u202f€]/g;
const DECIMAL = /^-?\d{1,12}(?:\.\d{1,2})?$/;

/** Numbers of a workbook are binary: what they cannot say to the cent is not taken for an amount. */
const NOISE = 1e-6;

/** An amount in whole cents: `1 234,50 €`, `1234.5`, or the number of a workbook. */
export function amountIn(cell: Cell): Money | undefined {
  if (typeof cell === 'number') {
    const text = cell.toFixed(2);
    return Math.abs(cell - Number(text)) < NOISE && DECIMAL.test(text) ? Money.of(text) : undefined;
  }
  const bare = textIn(cell)
    .replace(BARE, '')
    .replace(/^\u2212/, '-');
  const decimal = /^-?\d{1,3}(?:,\d{3})+\.\d{1,2}$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return DECIMAL.test(decimal) ? Money.of(decimal) : undefined;
}

/** A percentage in hundredths: `40 %`, `33,33`; a workbook keeps 40 % as 0.4, so that its numbers up to one are parts of one. */
export function shareIn(cell: Cell): number | undefined {
  const amount = amountIn(
    typeof cell === 'number' ? (cell <= 1 ? cell * 100 : cell) : textIn(cell).replace(/\s?%$/, ''),
  );
  return amount && amount.cents > 0n && amount.cents <= 10_000n ? Number(amount.cents) : undefined;
}
