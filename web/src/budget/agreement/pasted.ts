import { parseMoney } from '../../platform/parse';

/** A block of cells as a spreadsheet copies it: tabs between columns, lines between rows; none where it is a single cell. */
export function blockIn(text: string): readonly (readonly string[])[] | undefined {
  const rows = text
    .replace(/\r/g, '')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t'));
  return rows.length === 1 && rows[0]?.length === 1 ? undefined : rows;
}

/** One cell as an amount; an empty one, or a dash, is nothing; unreadable ones are none. */
export function amountIn(cell: string): string | undefined {
  const text = cell.trim();
  if (text === '' || text === '-' || text === '–') return '0.00';
  const amount = parseMoney(text);
  return amount?.startsWith('-') ? undefined : amount;
}

/** Where a block falls on a grid, from one cell on: what is beyond the last row or column is left out. */
export function laid<Row, Column>(
  block: readonly (readonly string[])[],
  rows: readonly Row[],
  columns: readonly Column[],
  from: { readonly row: number; readonly column: number },
): ReadonlyArray<{ readonly row: Row; readonly column: Column; readonly text: string }> {
  return block.flatMap((cells, down) =>
    cells.flatMap((text, right) => {
      const [row, column] = [rows[from.row + down], columns[from.column + right]];
      return row === undefined || column === undefined ? [] : [{ row, column, text }];
    }),
  );
}
