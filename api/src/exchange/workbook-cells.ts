import type { Cell } from 'write-excel-file/node';
import type { Money } from '../kernel/money.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a spreadsheet would take for the beginning of a formula. */
const COMPUTED = /^[=+\-@\t\r\0]/;
const CENTS = 100;

export const headCell = (value: string): Cell => ({ value, fontWeight: 'bold' });

export const textCell = (value: string): Cell =>
  value === '' ? null : { value: COMPUTED.test(value) ? `'${value}` : value, type: String };

/** Euros as a number that sums up. */
export const moneyCell = (value: Money | null): Cell =>
  value === null ? null : { value: Number(value.cents) / CENTS, type: Number, format: '#,##0.00' };
