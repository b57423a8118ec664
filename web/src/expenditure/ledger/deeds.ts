import { type Field, fields, type Reader, readCell } from './cells';
import { blankIn, type Row, type Said, saidOf } from './row';

/** What is to become of a ledger at once: lines put, new or changed, and lines taken out. */
export interface Deed {
  readonly put: readonly Said[];
  readonly out: readonly string[];
}

/** Done and undone: each deed with what takes it back. */
export interface History {
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}

export interface Change {
  readonly forth: Deed;
  readonly back: Deed;
}

export const NO_HISTORY: History = { done: [], undone: [] };

const MOST_KEPT = 100;

/** What takes a deed back, from the lines as they stood before it. */
export function backOf({ put, out }: Deed, before: ReadonlyMap<string, Said>): Deed {
  const stood = (id: string): Said[] => {
    const said = before.get(id);
    return said ? [said] : [];
  };
  return {
    put: [...put.flatMap(({ id }) => stood(id)), ...out.flatMap(stood)],
    out: put.filter(({ id }) => !before.has(id)).map(({ id }) => id),
  };
}

export const remembered = ({ done }: History, change: Change): History => ({
  done: [...done, change].slice(-MOST_KEPT),
  undone: [],
});

export const takenBack = ({ done, undone }: History): History => {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [...undone, last] } : { done, undone };
};

export const doneAgain = ({ done, undone }: History): History => {
  const last = undone.at(-1);
  return last ? { done: [...done, last], undone: undone.slice(0, -1) } : { done, undone };
};

/** A cell of a pasted block that cannot be read, by its line and its column. */
export interface Unread {
  readonly id: string;
  readonly field: Field;
  readonly typed: string;
}

export interface Pasted {
  readonly lines: readonly Said[];
  readonly unread: readonly Unread[];
  /** Cells that fell beyond the last column. */
  readonly beyond: number;
}

interface Place {
  /** The rows from the one where the block is put, which it goes over; beyond them it adds lines. */
  readonly over: readonly Row[];
  readonly field: Field;
  readonly workPackageId: string;
  readonly today: string;
}

/** A block of cells put over the grid: what its lines become. */
export function pastedOver(block: readonly (readonly string[])[], place: Place, reader: Reader): Pasted {
  const first = fields.indexOf(place.field);
  const unread: Unread[] = [];
  let beyond = 0;
  const lines = block.map((cells, i) => {
    const row = place.over[i];
    let line: Said = row ? saidOf(row) : blankIn(place.workPackageId, place.today);
    for (const [at, typed] of cells.entries()) {
      const field = fields[first + at];
      if (field === undefined) {
        beyond += 1;
        continue;
      }
      const change = readCell(field, typed, reader);
      if (change) line = { ...line, ...change };
      else unread.push({ id: line.id, field, typed });
    }
    return line;
  });
  return { lines, unread, beyond };
}

const COPIED: Readonly<Record<Field, keyof Said>> = {
  category: 'category',
  work: 'workPackageId',
  issuer: 'issuer',
  issuerSiren: 'issuerSiren',
  invoiceNumber: 'invoiceNumber',
  invoicedOn: 'invoicedOn',
  documentRef: 'documentRef',
  description: 'description',
  incurredOn: 'incurredOn',
  paidOn: 'paidOn',
  net: 'net',
  vat: 'vat',
  share: 'share',
};

/** What stands in a cell of the first row, in the same cell of those below. */
export function filledDown([first, ...below]: readonly Row[], field: Field): Said[] {
  if (!first) return [];
  const key = COPIED[field];
  const value = saidOf(first)[key];
  return below.map((row) => ({ ...saidOf(row), [key]: value }));
}
