import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Day } from '../../kernel/day.js';
import type { Finding } from '../../kernel/finding.js';
import type { Facts } from '../../kernel/refusal.js';
import { IdColumn, VersionColumn, WordColumn } from '../../platform/database/columns.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import type { Account } from './charges.rules.js';
import type { CellMistake, StagedLine } from './staged.rules.js';

export const importFormats = ['FEC', 'TABLE'] as const;
export type ImportFormat = (typeof importFormats)[number];
export const ImportFormatEnum = wordsEnum('ExpenseImportFormat', importFormats);

/** What an accounting file turned out to be. */
export interface ToldFec {
  readonly identifier: string | null;
  readonly closedOn: Day | null;
  readonly lines: number;
  readonly charges: number;
  readonly period: { readonly from: Day; readonly until: Day } | null;
  readonly findings: readonly Finding[];
  readonly blocking: number;
  readonly warnings: number;
  readonly accounts: readonly Account[];
}

/** What a table turned out to be, once every line was checked. */
export interface ToldTable {
  readonly lines: number;
  readonly already: number;
  /** The first of them; `mistaken` counts them all. */
  readonly mistakes: readonly CellMistake[];
  readonly mistaken: number;
  /** Amounts in cents, as text. */
  readonly categories: ReadonlyArray<{
    readonly category: CostCategory;
    readonly lines: number;
    readonly eligible: string;
  }>;
  readonly findings: { readonly blocking: number; readonly warning: number; readonly information: number };
}

@Entity()
@ObjectType({
  description:
    'A file of expenditure that comes in: sent, read, checked and looked at, then taken whole or not at all.',
})
export class ExpenseImport {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  @Field(() => ID)
  partnerId: string;

  @Column('uuid')
  personId: string;

  @WordColumn()
  @Field(() => ImportFormatEnum)
  format: ImportFormat;

  @WordColumn()
  language: 'fr' | 'en';

  @Column('text')
  @Field()
  name: string;

  @Column('integer')
  @Field(() => Int, { description: 'In bytes, exactly.' })
  size: number;

  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('jsonb', { nullable: true })
  told: ToldFec | ToldTable | null;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Lines that were read until now.' })
  readLines: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, {
    description: 'Lines that were checked until now; an accounting file is checked when it is taken.',
  })
  checkedLines: number;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  readAt: Date | null;

  /** When whoever takes it into the ledger last said so. */
  @Column('timestamptz', { nullable: true })
  takingAt: Date | null;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Lines that are in until now; none of them stays if it is stopped or refused.' })
  takenLines: number;

  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null;

  /** Why nothing of it went into the ledger when it was tried last. */
  @Column('jsonb', { nullable: true })
  refused: { readonly code: string; readonly facts: Facts } | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  appliedAt: Date | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Lines that came into the ledger.' })
  added: number | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  cancelledAt: Date | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

/** Some lines of a file that waits. */
@Entity()
export class ImportPortion {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  importId: string;

  @Column('integer')
  part: number;

  @Column('jsonb')
  lines: readonly StagedLine[];
}
