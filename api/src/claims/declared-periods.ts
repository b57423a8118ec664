import { plainRows } from '../platform/database/plain-rows.js';
import type { Work } from '../platform/database/work.js';
import { ClaimPeriod } from './claim-period.entity.js';
import type { Declared } from './declaration.rules.js';
import { PartnerClaim } from './partner-claim.entity.js';

const OF_PROJECT = 'WHERE project_id = $1';
const SENT = `
  SELECT json_build_array(period_id, partner_id) AS told
  FROM claim_line WHERE project_id = $1 AND sealed GROUP BY period_id, partner_id`;
const BUDGETED = `
  SELECT json_build_array(partner_id) AS told
  FROM budget_line WHERE project_id = $1 AND amount > 0 GROUP BY partner_id`;

/** What the partners in sight declared of each period, and who of them has anything to declare. */
export interface DeclaredPeriods {
  readonly periods: readonly ClaimPeriod[];
  /** Those with a budget. */
  readonly askedOf: ReadonlySet<string>;
  of(periodId: string, partnerId: string): Declared;
}

/** One round trip, whatever the size of the project. */
export async function declaredPeriods(work: Work, projectId: string): Promise<DeclaredPeriods> {
  const [periods, claims, sent, budgeted] = await Promise.all([
    plainRows(work, ClaimPeriod, `${OF_PROJECT} ORDER BY number`, [projectId]),
    plainRows(work, PartnerClaim, OF_PROJECT, [projectId]),
    work.reading.ask(SENT, [projectId]),
    work.reading.ask(BUDGETED, [projectId]),
  ]);
  const keyOf = (periodId: string, partnerId: string) => `${periodId} ${partnerId}`;
  const states = new Map(claims.map(({ periodId, partnerId, state }) => [keyOf(periodId, partnerId), state]));
  const gone = new Set(sent.map(([periodId, partnerId]) => keyOf(String(periodId), String(partnerId))));
  return {
    periods,
    askedOf: new Set(budgeted.map(([partnerId]) => String(partnerId))),
    of: (periodId, partnerId) => ({
      state: states.get(keyOf(periodId, partnerId)) ?? null,
      sent: gone.has(keyOf(periodId, partnerId)),
    }),
  };
}
