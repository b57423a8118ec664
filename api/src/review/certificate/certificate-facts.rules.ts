import { createHash } from 'node:crypto';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Fund } from '../../budget/financing.funding.js';
import type { Day } from '../../kernel/day.js';
import type { Decision } from '../line-review.entity.js';

/** Amounts as they travel: `"1250.00"`. */
export interface FactTotals {
  readonly declared: string;
  readonly deducted: string;
  readonly parked: string;
  readonly extrapolated: string;
  readonly retained: string;
}

export interface FactPart extends FactTotals {
  readonly partner: string;
  readonly category: CostCategory;
}

export interface FactDeduction {
  readonly line: number;
  readonly partner: string;
  readonly category: CostCategory;
  readonly decision: Decision;
  readonly declared: string;
  readonly deducted: string;
  readonly parked: string;
  readonly typology: string | null;
  readonly typologyTitle: string;
  readonly source: string;
  readonly reason: string;
}

/** All that a certificate says, as it is signed. */
export interface CertificateFacts {
  readonly reference: string;
  readonly project: { readonly acronym: string; readonly title: string; readonly programme: string };
  readonly authority: string;
  readonly lead: string;
  readonly illustrative: boolean;
  readonly claim: {
    readonly number: number;
    readonly kind: 'ADVANCE' | 'INTERIM' | 'BALANCE';
    readonly submittedAt: string | null;
    readonly hash: string | null;
    readonly lines: number;
  };
  readonly period: { readonly number: number; readonly fromOn: Day; readonly untilOn: Day };
  readonly control: {
    readonly number: number;
    readonly seed: string | null;
    readonly sampled: number;
    readonly sampledAmount: string;
    readonly notifiedAt: string | null;
    readonly answersDueOn: Day | null;
    readonly findings: number;
    readonly answered: number;
    readonly concludedAt: string | null;
  };
  readonly preparedBy: string;
  readonly certifiedBy: string;
  readonly certifiedAt: string;
  readonly totals: FactTotals;
  readonly parts: readonly FactPart[];
  readonly funds: ReadonlyArray<{ readonly fund: Fund; readonly declared: string; readonly retained: string }>;
  readonly shares: ReadonlyArray<{ readonly partner: string; readonly fund: Fund; readonly amount: string }>;
  readonly deductions: readonly FactDeduction[];
  readonly extrapolation: {
    readonly kept: boolean;
    readonly percent: string | null;
    readonly unsampled: string;
    readonly amount: string;
    readonly low: string | null;
    readonly high: string | null;
    readonly shares: ReadonlyArray<{
      readonly partner: string;
      readonly category: CostCategory;
      readonly workPackage: string;
      readonly amount: string;
    }>;
  };
}

/** JSON with the fields of each record in alphabetical order: the same facts are the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([name, its]) => `${JSON.stringify(name)}:${canonical(its)}`).join(',')}}`;
}

/** SHA-256 of the facts of a certificate: anybody can work it out from what is attached to its paper. */
export const hashOf = (facts: CertificateFacts): string => createHash('sha256').update(canonical(facts)).digest('hex');

const COLUMNS = [
  'line',
  'partner',
  'category',
  'decision',
  'declared',
  'deducted',
  'parked',
  'typology',
  'source',
  'reason',
] as const;

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  const plain = typeof value === 'string' && /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** The deductions as a table, for whoever works on with them. */
export const deductionsCsv = ({ deductions }: CertificateFacts): string =>
  [COLUMNS.join(';'), ...deductions.map((one) => COLUMNS.map((column) => cell(one[column])).join(';'))].join('\r\n');
