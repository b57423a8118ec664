import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Fund } from '../../budget/financing.funding.js';
import type { Day } from '../../kernel/day.js';

export const statementKinds = ['EXPENDITURE', 'RESOURCES'] as const;
export type StatementKind = (typeof statementKinds)[number];

export const statementFormats = ['XLSX', 'PDF'] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** A row as it goes to a thread: amounts are whole cents, since no class crosses. */
export interface DossierLine {
  readonly id: string;
  readonly number: number;
  readonly category: CostCategory;
  readonly paidOn: Day | null;
  readonly documentRef: string;
  readonly issuer: string;
  readonly net: bigint;
  readonly vat: bigint;
  readonly gross: bigint;
  readonly description: string;
  readonly eligible: bigint;
  readonly partner: string;
}

/** What a fund brings: agreed, in earlier claims, in this one. */
export interface DossierResource {
  readonly fund: Fund;
  readonly agreed: bigint;
  readonly previous: bigint;
  readonly current: bigint;
}

export interface DossierPartner {
  readonly name: string;
  readonly funds: ReadonlyArray<{ readonly fund: Fund; readonly amount: bigint }>;
  readonly declared: bigint;
}

/** All that a statement says, read in one snapshot; it knows no database. */
export interface Dossier {
  readonly kind: StatementKind;
  readonly format: StatementFormat;
  readonly writtenAt: Date;
  readonly project: {
    readonly acronym: string;
    readonly title: string;
    readonly programme: string;
    readonly authority: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly illustrative: boolean;
  };
  readonly lead: string;
  readonly claim: {
    readonly number: number;
    readonly kind: 'ADVANCE' | 'INTERIM' | 'BALANCE';
    readonly declared: bigint;
    /** None of a draft. */
    readonly submittedAt: Date | null;
    readonly submittedBy: string | null;
    /** SHA-256 of what was submitted. */
    readonly hash: string | null;
  };
  readonly period: { readonly number: number; readonly fromOn: Day; readonly untilOn: Day };
  readonly lines: readonly DossierLine[];
  readonly resources: readonly DossierResource[];
  readonly partners: readonly DossierPartner[];
}
