import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import type { Column, Header } from './columns.rules.js';
import type { Unkeyed } from './entry.rules.js';
import { type AmountMistake, amountOf, compactDay, sideOf } from './fields.rules.js';
import type { Mistakes } from './mistakes.rules.js';

const MANDATORY: readonly Column[] = ['EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'EcritureLib'];

/** Reads the fields of one line; answers nothing when a mistake was told. */
export function recordOf(text: string, line: number, header: Header, mistakes: Mistakes): Unkeyed | undefined {
  const parts = text.split(header.separator);
  while (parts.length > header.fields.length && parts.at(-1)?.trim() === '') parts.pop();
  if (parts.length !== header.fields.length) {
    const figures = { fields: parts.length, expected: header.fields.length };
    mistakes.wrong({ code: 'fec.field-count', line, column: null, figures });
    return undefined;
  }
  const before = mistakes.count.blocking;
  const values = new Map<Column, string>();
  for (const [i, column] of header.fields.entries()) if (column) values.set(column, (parts[i] as string).trim());
  const said = (column: Column): string => values.get(column) ?? '';
  const asked = (column: Column): string => {
    if (said(column) === '') mistakes.wrong({ code: 'fec.field-empty', line, column });
    return said(column);
  };
  const dayIn = (column: Column): Day | null => {
    const value = said(column);
    const day = compactDay(value);
    if (value !== '' && !day) mistakes.wrong({ code: 'fec.day-impossible', line, column, value });
    return day ?? null;
  };
  const amountIn = (column: Column): Money => {
    const value = asked(column);
    const amount = value === '' ? Money.zero : amountOf(value);
    if (amount instanceof Money) return amount;
    tellAmount(amount, line, column, value, mistakes);
    return Money.zero;
  };
  for (const column of MANDATORY) asked(column);
  const date = dayIn('EcritureDate');
  const { debit, credit } = header.oneAmount ? sided() : { debit: amountIn('Debit'), credit: amountIn('Credit') };
  const record = {
    line,
    journal: said('JournalCode'),
    journalName: said('JournalLib'),
    entry: said('EcritureNum'),
    account: said('CompteNum'),
    accountName: said('CompteLib'),
    party: said('CompAuxNum'),
    partyName: said('CompAuxLib'),
    pieceRef: said('PieceRef'),
    pieceDate: dayIn('PieceDate'),
    label: said('EcritureLib'),
    debit,
    credit,
    lettering: said('EcritureLet'),
    letteredOn: dayIn('DateLet'),
    validatedOn: dayIn('ValidDate'),
    foreignAmount: said('Montantdevise') === '' ? null : amountIn('Montantdevise'),
    currency: said('Idevise'),
  };
  if (mistakes.count.blocking > before || date === null) return undefined;
  warnOf(record, mistakes);
  return { ...record, date };

  function sided(): { debit: Money; credit: Money } {
    const [amount, value] = [amountIn('Montant'), asked('Sens')];
    const side = sideOf(value);
    if (value !== '' && !side) mistakes.wrong({ code: 'fec.side-unknown', line, column: 'Sens', value });
    return side === 'credit' ? { debit: Money.zero, credit: amount } : { debit: amount, credit: Money.zero };
  }
}

function tellAmount(is: AmountMistake, line: number, column: Column, value: string, mistakes: Mistakes): void {
  if (is === 'decimal-point') mistakes.wrong({ code: 'fec.decimal-point', line, column, value });
  else if (is === 'thousands-separator') mistakes.wrong({ code: 'fec.thousands-separator', line, column, value });
  else mistakes.wrong({ code: 'fec.amount-malformed', line, column, value });
}

function warnOf({ line, account, debit, credit }: Omit<Unkeyed, 'date'>, mistakes: Mistakes): void {
  if (!/^\d{3}/.test(account))
    mistakes.warn({ code: 'fec.account-malformed', line, column: 'CompteNum', value: account });
  if (debit.isZero === credit.isZero)
    mistakes.warn({
      code: 'fec.one-side-only',
      line,
      column: 'Debit',
      figures: { debit: debit.toString(), credit: credit.toString() },
    });
}
