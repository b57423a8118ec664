import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { toldFinding } from '../../platform/graphql/finding.types.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Claim } from '../claim.entity.js';
import { claimPolicy, isWithItsLead } from '../claim.policy.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import { PartnerClaim } from '../partner-claim.entity.js';
import { ClaimFigures, cellOf, type HeldLines } from './claim-figures.js';
import type { ConsolidatedClaim, ConsolidatedPartner, Consolidation } from './consolidation.types.js';
import { flowCells, sharesOfCategories } from './flow.rules.js';

const OF_PROJECT = 'WHERE project_id = $1';
/** Of the last round of each: what would come into the claim. */
const SIGNED = `SELECT json_build_array(s.partner_id, s.category, sum(s.eligible)::text, s.partner_claim_id) AS told
  FROM signed_line s JOIN partner_claim c ON c.id = s.partner_claim_id AND c.round = s.round
  WHERE c.id = ANY ($1) GROUP BY s.partner_id, s.category, s.partner_claim_id`;
const LAST = 1_000_000;

/** What a claim of a period holds, what is ready to come into it, who is missing, and whether it reconciles. */
@Injectable()
export class Consolidations {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly figures: ClaimFigures,
  ) {}

  /** Of the period that is asked for; else of the one that is being prepared, or comes next. Refuses with `claim-period.unknown`. */
  async of(projectId: string, periodId?: string): Promise<Consolidation> {
    this.access.demand(claimPolicy.assemble, { projectId, state: 'DRAFT' });
    const { work } = this.unit;
    const [periods, claims, partners, declarations] = await Promise.all([
      plainRows(work, ClaimPeriod, `${OF_PROJECT} ORDER BY number`, [projectId]),
      plainRows(work, Claim, `${OF_PROJECT} AND kind <> 'ADVANCE' ORDER BY number`, [projectId]),
      plainRows(work, Partner, `${OF_PROJECT} ORDER BY position`, [projectId]),
      plainRows(work, PartnerClaim, `${OF_PROJECT} AND state <> 'DRAFT' ORDER BY signed_at, id`, [projectId]),
    ]);
    this.loaders.know(Partner, partners);
    this.loaders.know(ClaimPeriod, periods);
    const period = periodOf(periods, claims, periodId);
    const ofPeriod = claims.filter((claim) => claim.periodId === period.id);
    const claim = ofPeriod.find(({ state }) => isWithItsLead(state)) ?? ofPeriod.at(-1) ?? null;
    const numbers = new Map(periods.map(({ id, number }) => [id, number]));
    const open = claim === null || isWithItsLead(claim.state);
    const ready = open ? readyFor(declarations, period.number, numbers) : [];
    const [ground, held, waiting] = await Promise.all([
      this.figures.ground(projectId, claim?.number ?? LAST),
      claim ? this.figures.held(claim.id) : [],
      work.reading.ask(SIGNED, [ready.map(({ id }) => id)]).then((rows) => rows.map(cellOf)),
    ]);
    const holds = (one: PartnerClaim) => claim !== null && one.claimId === claim.id;
    const seen = declarations.filter((one) => one.periodId === period.id || holds(one) || ready.includes(one));
    const rows = partners.map((partner): ConsolidatedPartner => {
      const own = held.filter(({ partnerId }) => partnerId === partner.id);
      const told = seen
        .filter(({ partnerId }) => partnerId === partner.id)
        .map((one) => tell(one, numbers, holds(one), ready.includes(one)));
      return { partner, claims: told, held: sumOf(own), outside: sumOf(own.filter((line) => !line.partnerClaimId)) };
    });
    const cells = flowCells([...held, ...waiting]);
    const [total, toCome] = [sumOf(held), sumOf(waiting)];
    const funds = this.figures.resources(ground, total.plus(toCome));
    const signedBy = new Map(rows.map((row) => [row.partner.id, signedOf(row)]));
    const signed = Money.sum(rows.map((row) => signedOf(row, 'held')));
    const known = new Map(partners.map((partner) => [partner.id, partner]));
    return {
      ...{ projectId, period, claim, partners: rows, held: total, ready: toCome, signed, gap: total.minus(signed) },
      cells: cells.map(({ partnerId, category, amount }) => {
        return { partner: known.get(partnerId) as Partner, category, amount };
      }),
      shares: sharesOfCategories(
        cells,
        funds.map(({ fund, current }) => ({ fund, amount: current })),
      ),
      funds: funds.map(({ amount, ...fund }) => ({ ...fund, agreed: amount })),
      findings: this.figures.findings(claim?.id ?? period.id, cells, signedBy, ground).map(toldFinding),
      ...{ programme: ground.programme, earlier: ground.earlier },
    };
  }
}

const sumOf = (lines: readonly HeldLines[]): Money => Money.sum(lines.map(({ amount }) => amount));

/** What a partner signed of what the claim holds, or is about to hold; and its lines that no signature carries. */
const signedOf = ({ claims, outside }: ConsolidatedPartner, only?: 'held'): Money =>
  Money.sum([
    outside,
    ...claims.flatMap(({ held, ready, declared }) => (held || (ready && only === undefined) ? [declared] : [])),
  ]);

const tell = (
  { id, state, periodId, round, declared, signedAt }: PartnerClaim,
  numbers: ReadonlyMap<string, number>,
  held: boolean,
  ready: boolean,
): ConsolidatedClaim => ({ id, state, round, declared, signedAt, held, ready, period: numbers.get(periodId) ?? 0 });

/** Validated and not held yet: of that period, or of one before it. */
export const readyFor = (
  declarations: readonly PartnerClaim[],
  period: number,
  numbers: ReadonlyMap<string, number>,
): PartnerClaim[] =>
  declarations.filter(
    ({ state, claimId, periodId }) => state === 'VALIDATED' && !claimId && (numbers.get(periodId) ?? period) <= period,
  );

function periodOf(periods: readonly ClaimPeriod[], claims: readonly Claim[], id?: string): ClaimPeriod {
  const draft = claims.find(({ state }) => isWithItsLead(state));
  const last = claims.at(-1);
  const after = periods.findIndex((period) => period.id === last?.periodId) + 1;
  const asked = id ?? draft?.periodId ?? (periods[after] ?? periods.at(-1))?.id;
  const found = periods.find((period) => period.id === asked);
  if (!found) throw new Refusal('claim-period.unknown', id ? { id } : {});
  return found;
}
