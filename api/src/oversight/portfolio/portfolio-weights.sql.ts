import type { DecommitmentLevel } from './decommitment-level.rules.js';

/** `decommitmentOf` over a row `r` and what the rules of its call say, `n`, to sort and filter by it. A story proves that both say the same. */
const BROUGHT = 'CASE WHEN r.cost = 0 THEN 0 ELSE div(r.certified::numeric * r.agreed, r.cost) END';
export const MISSING = `GREATEST(r.agreed - ${BROUGHT}, 0)::bigint`;

/** `?1` to `?4`: of each rule its call, its first and last year, and how many years later; in the order of the call. */
export const WITH_DAY = `LEFT JOIN LATERAL (
  SELECT r.year + u.later AS by FROM unnest(?1::uuid[], ?2::int[], ?3::int[], ?4::int[]) WITH ORDINALITY AS u (call, first, last, later, place)
  WHERE u.call = r.programme_id AND r.year BETWEEN u.first AND u.last ORDER BY u.place LIMIT 1) n ON true`;

/** By the number of this year. */
export const atRiskIn = (year: number): string => `CASE WHEN n.by <= ${year} THEN ${MISSING} ELSE 0 END`;

/** By the number of this year. */
export const levelIs: Readonly<Record<DecommitmentLevel, (year: number) => string>> = {
  NONE: () => `(n.by IS NULL OR ${MISSING} = 0)`,
  LOW: (year) => `n.by > ${year + 1} AND ${MISSING} > 0`,
  MODERATE: (year) => `n.by = ${year + 1} AND ${MISSING} > 0`,
  HIGH: (year) => `n.by = ${year} AND ${MISSING} > 0`,
  LOST: (year) => `n.by < ${year} AND ${MISSING} > 0`,
};
