import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

interface Nullable {
  readonly nullable?: boolean;
}

/** `bigint` cents in the table, `Money` in the code. */
export const MoneyColumn = ({ nullable = false }: Nullable = {}) =>
  Column('bigint', {
    nullable,
    transformer: {
      from: (cents: string | null) => (cents === null ? null : Money.ofCents(cents)),
      to: (amount?: Money | null) => amount?.cents.toString() ?? null,
    },
  });

/** `bigint[]` of cents in the table, `Money` after `Money` in the code. */
export const MoneyListColumn = () =>
  Column('bigint', {
    array: true,
    nullable: true,
    transformer: {
      from: (cents: readonly string[] | null) => cents?.map((one) => Money.ofCents(one)) ?? null,
      to: (amounts?: readonly Money[] | null) => amounts?.map(({ cents }) => cents.toString()) ?? null,
    },
  });

/** `date` in the table, a `Day` in the code: no hour, no zone. */
export const DayColumn = ({ nullable = false }: Nullable = {}) =>
  Column('date', {
    nullable,
    transformer: { from: (day: Day | null) => day, to: (day?: Day | null) => day ?? null },
  });

/** A UUIDv7, made by the client where the client creates, so that a retry is the same request. */
export const IdColumn = () => PrimaryColumn('uuid');

/** Counts the edits of a row; an update names the one it was made on. */
export const VersionColumn = () => Column('integer', { default: 1 });

/** A closed list of words, kept as text with a check in the table. */
export const WordColumn = (options: ColumnOptions = {}) => Column('text', options);
