import { createHash } from 'node:crypto';
import type { Day } from '../../kernel/day.js';
import type { Money } from '../../kernel/money.js';
import type { Facts } from '../../kernel/refusal.js';
import { Refusal } from '../../kernel/refusal.js';
import { amountIn, type Cell, dayIn, shareIn, textIn } from './cells.rules.js';
import type { CellMistake, StagedLine } from './staged.rules.js';
import {
  type Column,
  categoriesByName,
  cellName,
  columns,
  columnsNamed,
  ENOUGH_TITLES,
  folded,
  needed,
  titleOf,
} from './table-columns.rules.js';

/** What names in a table may mean, for the partner who sends it. */
export interface TableTerms {
  /** Work packages by code, folded. */
  readonly works: ReadonlyMap<string, string>;
  /** Salaries are taken from those who keep the books. */
  readonly books: boolean;
}

type Places = ReadonlyMap<Column, number>;
type Told = (column: Column, code: CellMistake['code'], facts?: Facts) => void;

const LONGEST: Partial<Record<Column, number>> = { issuer: 200, description: 500 };
const SHOWN = 40;

/** Where each column stands; a block without titles has the columns of the ledger. Refuses with `expense-file.columns-missing`. */
export function placesIn(first: readonly Cell[]): { readonly titled: boolean; readonly places: Places } {
  const named = columnsNamed(first.map(textIn));
  const titled = named.filter((one) => one !== undefined).length >= ENOUGH_TITLES;
  if (!titled) return { titled, places: new Map(columns.map((column, i) => [column, i])) };
  const places = new Map<Column, number>();
  for (const [i, column] of named.entries()) if (column && !places.has(column)) places.set(column, i);
  const missing = needed.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw new Refusal('expense-file.columns-missing', {
      columns: missing.map((column) => titleOf(column, 'fr')).join(', '),
    });
  return { titled, places };
}

/** Tells lines that say the same apart, so that a file that comes again adds nothing and a table may repeat itself. */
export class TableKeys {
  private readonly seen = new Map<string, number>();

  keyOf(said: object): string {
    const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
    const rank = (this.seen.get(hash) ?? 0) + 1;
    this.seen.set(hash, rank);
    return rank === 1 ? `table:${hash}` : `table:${hash}:${rank}`;
  }
}

export const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => textIn(cell) === '');

/** One row of a table as a line of expenditure, with what cannot be read of it cell by cell. */
export function lineIn(
  cells: readonly Cell[],
  line: number,
  places: Places,
  { works, books }: TableTerms,
  keys: TableKeys,
): StagedLine {
  const mistakes: CellMistake[] = [];
  const tell: Told = (column, code, facts = {}) =>
    mistakes.push({ cell: cellName(places.get(column) ?? 0, line), column, code, facts });
  const at = (column: Column): Cell => cells[places.get(column) ?? -1];
  const text = (column: Column, most = LONGEST[column] ?? 100): string => {
    const said = textIn(at(column));
    if (said.length > most) tell(column, 'import-cell.too-long', { most });
    return said.slice(0, most);
  };
  const shown = (column: Column) => ({ text: textIn(at(column)).slice(0, SHOWN) });
  const read = <T>(column: Column, of: (cell: Cell) => T | undefined, code: CellMistake['code']): T | null => {
    if (textIn(at(column)) === '') return null;
    const found = of(at(column));
    if (found === undefined) tell(column, code, shown(column));
    return found ?? null;
  };
  const day = (column: Column): Day | null => read(column, dayIn, 'import-cell.not-a-day');
  const amount = (column: Column): Money | null => read(column, amountIn, 'import-cell.not-an-amount');
  for (const column of needed)
    if (textIn(at(column)) === '' && !(column === 'net' && textIn(at('foreignNet')) !== ''))
      tell(column, 'import-cell.missing');

  const category = read(
    'category',
    (cell) => categoriesByName.get(folded(textIn(cell))),
    'import-cell.category-unknown',
  );
  if (category === 'STAFF' && !books) tell('category', 'import-cell.salaries-of-the-books');
  const workPackageId = read('work', (cell) => works.get(folded(textIn(cell))), 'import-cell.work-unknown');
  const said = {
    ...{ account: null, category, workPackageId, issuer: text('issuer') },
    issuerSiren: textIn(at('issuerSiren')).replace(/[\s.]/g, '').slice(0, SHOWN) || null,
    ...{ invoiceNumber: text('invoiceNumber') || null, invoicedOn: day('invoicedOn') },
    ...{ documentRef: text('documentRef'), description: text('description') },
    ...{ incurredOn: day('incurredOn') ?? ('2000-01-01' as Day), paidOn: day('paidOn') },
    ...{ net: (amount('net')?.cents ?? 0n).toString(), vat: (amount('vat')?.cents ?? 0n).toString() },
    share: read('share', shareIn, 'import-cell.not-a-share') ?? 10_000,
    currency: (textIn(at('currency')) || 'EUR').toUpperCase().slice(0, SHOWN),
    ...{ foreignNet: amount('foreignNet')?.cents.toString() ?? null, bookedOn: day('bookedOn') },
    procurementRef: text('procurementRef') || null,
  };
  return { line, key: keys.keyOf(said), ...said, mistakes };
}
