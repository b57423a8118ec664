import { type Day, dayOf } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

export type AmountMistake = 'decimal-point' | 'thousands-separator' | 'malformed';

const AMOUNT = /^([+-]?)0*(\d{1,13})(?:,(\d{1,2})0*)?$/;

/** An amount with a comma, padded with spaces or zeros as programs do. */
export function amountOf(text: string): Money | AmountMistake {
  const [, sign, units, fraction] = AMOUNT.exec(text) ?? [];
  if (units !== undefined) {
    const size = Money.of(fraction === undefined ? units : `${units}.${fraction}`);
    return sign === '-' ? Money.zero.minus(size) : size;
  }
  if (/^[+-]?\d{1,3}(?:[\s\u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/.test(text)) return 'thousands-separator';
  if (/^[+-]?\d{1,3}(?:[.,]\d{3})+[.,]\d{1,2}$/.test(text)) return 'thousands-separator';
  return /^[+-]?\d+\.\d+$/.test(text) ? 'decimal-point' : 'malformed';
}

/** A day written `AAAAMMJJ`, if it exists. */
export function compactDay(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (!year) return undefined;
  try {
    return dayOf(`${year}-${month}-${day}`);
  } catch {
    return undefined;
  }
}

/** On which side an amount of one column stands. */
export function sideOf(text: string): 'debit' | 'credit' | undefined {
  if (['D', '+1', '1'].includes(text.toUpperCase())) return 'debit';
  return ['C', '-1'].includes(text.toUpperCase()) ? 'credit' : undefined;
}

export interface FecName {
  /** Nine digits, or the ten of those who have no SIREN. */
  readonly identifier: string;
  readonly closedOn: Day;
}

/** What the name of the file says, `732829320FEC20191231.txt`. */
export function nameOf(fileName: string): FecName | undefined {
  const [, identifier, closing] = /^(\d{9,10})FEC(\d{8})(?!\d)[^/\\]*$/i.exec(fileName.trim()) ?? [];
  const closedOn = closing && compactDay(closing);
  return identifier && closedOn ? { identifier, closedOn } : undefined;
}
