/** The columns of article A. 47 A-1, in its order, as the code names them. */
export const columns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;
/** The same amount said another way, and the columns of those who keep cash accounts. */
const others = ['Montant', 'Sens', 'DateRglt', 'ModeRglt', 'NatOp', 'IdClient'] as const;

export type Column = (typeof columns)[number] | (typeof others)[number];

const byName = new Map<string, Column>([...columns, ...others].map((column) => [column.toLowerCase(), column]));

export interface Header {
  readonly separator: '\t' | '|';
  /** What each field of a line is; nothing for a column that the law does not know. */
  readonly fields: ReadonlyArray<Column | undefined>;
  /** The amount stands in one column, and its side in another. */
  readonly oneAmount: boolean;
}

export type HeaderMistake =
  | { readonly is: 'no-separator' }
  | { readonly is: 'missing' | 'twice'; readonly column: Column }
  | { readonly is: 'unknown'; readonly column: string };

/** Reads the first line; the case of the names does not matter, nor an empty column at the end. */
export function headerOf(line: string): { readonly header?: Header; readonly mistakes: readonly HeaderMistake[] } {
  const separator = line.includes('\t') ? '\t' : line.includes('|') ? '|' : undefined;
  if (!separator) return { mistakes: [{ is: 'no-separator' }] };
  const names = line.split(separator).map((name) => name.trim());
  while (names.at(-1) === '') names.pop();
  const fields = names.map((name) => byName.get(name.toLowerCase()));
  const oneAmount = fields.includes('Montant') && !fields.includes('Debit');
  const needed = oneAmount
    ? columns.flatMap((column): Column[] =>
        column === 'Debit' ? ['Montant'] : column === 'Credit' ? ['Sens'] : [column],
      )
    : columns;
  const mistakes: HeaderMistake[] = [
    ...needed.filter((column) => !fields.includes(column)).map((column) => ({ is: 'missing', column }) as const),
    ...fields.flatMap((column, i) => (column && fields.indexOf(column) < i ? [{ is: 'twice', column } as const] : [])),
    ...names.flatMap((name, i) => (fields[i] ? [] : [{ is: 'unknown', column: name } as const])),
  ];
  const readable = mistakes.every(({ is }) => is === 'unknown');
  return readable ? { header: { separator, fields, oneAmount }, mistakes } : { mistakes };
}
