import type { useFormat } from '../../platform/use-format';
import { type Field, fields } from './cells';
import type { Row, Said } from './row';

/** The columns of the grid; those that are no field are read only. */
export const columns = ['number', 'findings', ...fields, 'eligible'] as const;
export type ColumnKey = (typeof columns)[number];

/** Where what can be typed begins. */
export const FIRST_FIELD = 2;

export const fieldAt = (column: number): Field | undefined => {
  const key = columns[column];
  return key === 'number' || key === 'eligible' || key === 'findings' ? undefined : key;
};

/** How wide each is, in pixels. */
export const widths: Readonly<Record<ColumnKey, number>> = {
  number: 52,
  category: 150,
  work: 128,
  issuer: 190,
  issuerSiren: 104,
  invoiceNumber: 112,
  invoicedOn: 112,
  documentRef: 122,
  description: 230,
  incurredOn: 112,
  paidOn: 112,
  net: 112,
  vat: 100,
  share: 76,
  eligible: 112,
  findings: 128,
};

export const atEnd: ReadonlySet<ColumnKey> = new Set(['number', 'net', 'vat', 'share', 'eligible']);

/** What cells are written by. */
export interface Writer {
  readonly format: ReturnType<typeof useFormat>;
  readonly category: (category: Said['category']) => string;
  readonly work: (id: string) => string;
}

/** What stands in a cell, as it is read and as it is copied. */
export function writeCell(field: Field, line: Said, { format, category, work }: Writer): string {
  switch (field) {
    case 'category':
      return category(line.category);
    case 'work':
      return work(line.workPackageId);
    case 'net':
    case 'vat':
      return format.decimal(line[field], 2);
    case 'share':
      return format.decimal(String(line.share / 100));
    case 'incurredOn':
    case 'paidOn':
    case 'invoicedOn': {
      const day = line[field];
      return day ? format.day(day) : '';
    }
    default:
      return line[field] ?? '';
  }
}

/** A day in a cell is typed over as a spreadsheet has it, so that it can be corrected figure by figure. */
export function typedOver(field: Field, line: Said, writer: Writer): string {
  const day = field === 'incurredOn' || field === 'paidOn' || field === 'invoicedOn' ? line[field] : undefined;
  if (day) return day.split('-').reverse().join('/');
  return writeCell(field, line, writer).replace(/[\u00a0\u202f]/g, '');
}

/** What a salary was taken from says it: a fixed share alone may change its work package. */
const isOfAMonth = ({ ofAMonth, hours }: Pick<Row, 'ofAMonth' | 'hours'>, field: Field): boolean =>
  ofAMonth &&
  (field === 'net' || field === 'category' || field === 'incurredOn' || (field === 'work' && hours !== null));

/** What is worked out cannot be typed: the net of another currency, of hours, of depreciation. */
const isComputed = (row: Row, field: Field): boolean =>
  field === 'net' &&
  (row.currency !== 'EUR' ||
    (row.category === 'DEPRECIATION' && row.asset !== null) ||
    (row.category === 'STAFF' && row.employeeId !== null && (row.hours !== null || row.method === 'FIXED_SHARE')));

/** Why a cell is not typed, where it is not. */
export const whyComputed = (row: Row, field: Field): 'cell.of.month' | 'cell.computed' | undefined => {
  if (isOfAMonth(row, field)) return 'cell.of.month';
  return isComputed(row, field) ? 'cell.computed' : undefined;
};
