import type { ObligationKind } from '../../graphql/graphql';

/** All that one partner owes of one kind. */
export interface CellKey {
  readonly partnerId: string;
  readonly kind: ObligationKind;
}

export const kinds: readonly ObligationKind[] = [
  'STATUS_UPDATE',
  'MILESTONE',
  'DELIVERABLE',
  'ANSWER',
  'DECLARATION',
  'FINDINGS',
  'CONTROL_QUESTION',
];

export const sameCell = (a: CellKey, b: CellKey): boolean => a.partnerId === b.partnerId && a.kind === b.kind;

/** With a cell chosen that was not, or no longer chosen that was. */
export const toggled = (cells: readonly CellKey[], cell: CellKey): CellKey[] =>
  cells.some((one) => sameCell(one, cell)) ? cells.filter((one) => !sameCell(one, cell)) : [...cells, cell];
