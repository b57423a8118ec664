import type { PageKeys } from '../platform/graphql/page.js';
import { ClaimLineSort } from './claim.inputs.js';
import type { ClaimLine } from './claim-line.entity.js';

const id = ['l.id', (line: ClaimLine) => line.id] as const;

/** By which columns each sort pages; every one of them has its index. What is never paid comes after what was. */
export const sortKeys: Readonly<Record<ClaimLineSort, PageKeys<ClaimLine>>> = {
  [ClaimLineSort.NUMBER]: [['l.number', (line) => line.number]],
  [ClaimLineSort.AMOUNT]: [['l.eligible', (line) => line.eligible.cents.toString()], id],
  [ClaimLineSort.PAID_ON]: [[`COALESCE(l.paid_on, 'infinity'::date)`, (line) => line.paidOn ?? 'infinity'], id],
  [ClaimLineSort.ISSUER]: [['l.issuer COLLATE "und-x-icu"', (line) => line.issuer], id],
};
