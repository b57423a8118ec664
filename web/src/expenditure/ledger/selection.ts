/** A cell of the grid, by its row and column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cell one is on, and the other corner of what is chosen. */
export interface Selection {
  readonly at: Cell;
  readonly from: Cell;
}

/** What is being typed into the cell one is on, and why it cannot be read. */
export interface Editing {
  readonly typed: string;
  readonly unread?: string;
}

export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const boxOf = ({ at, from }: Selection): Box => ({
  top: Math.min(at.row, from.row),
  bottom: Math.max(at.row, from.row),
  left: Math.min(at.column, from.column),
  right: Math.max(at.column, from.column),
});

export const isIn = ({ top, bottom, left, right }: Box, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page holds. */
  readonly page: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where a key leads from a cell; undefined when it leads nowhere. */
export function cellFor(
  key: string,
  mod: boolean,
  { row, column }: Cell,
  { rows, columns, page }: Size,
): Cell | undefined {
  const to = (r: number, c: number): Cell => ({ row: within(r, rows), column: within(c, columns) });
  switch (key) {
    case 'ArrowUp':
      return to(mod ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(mod ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, mod ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, mod ? columns - 1 : column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(mod ? 0 : row, 0);
    case 'End':
      return to(mod ? rows - 1 : row, columns - 1);
    default:
      return undefined;
  }
}
