import { Injectable } from '@nestjs/common';
import { underAgreement } from '../../budget/agreement/agreement.rules.js';
import { Agreement } from '../../budget/agreement.entity.js';
import { BudgetLine } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Financing } from '../../budget/financing.entity.js';
import { totalOf } from '../../budget/financing.funding.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { blocks, type Finding } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Claim } from '../claim.entity.js';
import { unheldInvariants } from '../invariants.rules.js';
import { PartnerClaim } from '../partner-claim.entity.js';
import { type Resource, resourcesOf } from '../statements/resources.funding.js';
import { type FlowCell, flowCells } from './flow.rules.js';

/** Lines of one partner in one category, by the partner claim that carries them. */
export interface HeldLines extends FlowCell {
  readonly partnerClaimId: string | null;
}

/** What a claim is held against. */
export interface ClaimGround {
  readonly programme: Programme | null;
  readonly financing: readonly Financing[];
  readonly lines: readonly BudgetLine[];
  readonly previous: readonly FlowCell[];
  /** The totals of earlier claims, in order. */
  readonly earlier: readonly Money[];
}

const OF_PROJECT = 'WHERE project_id = $1';
export const NOT_SENT = `('DRAFT', 'RETURNED', 'REJECTED')`;
const EARLIER = `${OF_PROJECT} AND kind <> 'ADVANCE' AND state NOT IN ${NOT_SENT} AND number < $2 ORDER BY number`;
const PREVIOUS = `SELECT json_build_array(l.partner_id, l.category, sum(l.eligible)::text) AS told
  FROM claim_line l JOIN claim c ON c.id = l.claim_id
  WHERE l.project_id = $1 AND c.state NOT IN ${NOT_SENT} AND c.number < $2 GROUP BY l.partner_id, l.category`;
const HELD = `SELECT json_build_array(partner_id, category, sum(eligible)::text, partner_claim_id) AS told
  FROM claim_line WHERE claim_id = $1 GROUP BY partner_id, category, partner_claim_id`;

type ToldCell = readonly [partnerId: string, category: CostCategory, amount: string, partnerClaimId?: string | null];
export const cellOf = (told: readonly unknown[]): HeldLines => {
  const [partnerId, category, amount, partnerClaimId = null] = told as ToldCell;
  return { partnerId, category, amount: Money.ofCents(amount), partnerClaimId };
};

/** The figures of a claim, each come by on its own way. */
@Injectable()
export class ClaimFigures {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly programmes: Programmes,
  ) {}

  /** Before the claim of that number; a claim that has none yet comes after all. */
  async ground(projectId: string, number: number): Promise<ClaimGround> {
    const { work } = this.unit;
    const [financing, lines, previous, earlier, row, [agreement]] = await Promise.all([
      plainRows(work, Financing, OF_PROJECT, [projectId]),
      plainRows(work, BudgetLine, OF_PROJECT, [projectId]),
      work.reading.ask(PREVIOUS, [projectId, number]),
      plainRows(work, Claim, EARLIER, [projectId, number]),
      this.programmes.rowOf(projectId),
      plainRows(work, Agreement, `${OF_PROJECT} AND state = 'IN_FORCE' ORDER BY number DESC LIMIT 1`, [projectId]),
    ]);
    const programme = row ? underAgreement(this.programmes.read(row), agreement?.tolerance ?? null) : null;
    return { programme, financing, lines, previous: previous.map(cellOf), earlier: earlier.map((one) => one.declared) };
  }

  async held(claimId: string): Promise<HeldLines[]> {
    return (await this.unit.work.reading.ask(HELD, [claimId])).map(cellOf);
  }

  /** R6: what each fund brings. None while no call says how cents are settled. */
  resources({ programme, financing, earlier }: ClaimGround, total: Money): Resource[] {
    return programme ? resourcesOf(financing, earlier, total, programme.rounding) : [];
  }

  /** What blocks a claim as it stands, asked when it is sent. */
  async unheld({ id, projectId, number }: Claim): Promise<Finding[]> {
    const [ground, held, declarations] = await Promise.all([
      this.ground(projectId, number),
      this.held(id),
      plainRows(this.unit.work, PartnerClaim, 'WHERE claim_id = $1', [id]),
    ]);
    const signed = new Map<string, Money>();
    const add = (partnerId: string, amount: Money) =>
      signed.set(partnerId, amount.plus(signed.get(partnerId) ?? Money.zero));
    for (const { partnerId, declared } of declarations) add(partnerId, declared);
    for (const { partnerId, partnerClaimId, amount } of held) if (!partnerClaimId) add(partnerId, amount);
    return this.findings(id, flowCells(held), signed, ground).filter(blocks);
  }

  /** R19, once the call is known: what was signed is the claim, and neither budget nor grant is passed. */
  findings(id: string, cells: readonly FlowCell[], signed: ReadonlyMap<string, Money>, ground: ClaimGround): Finding[] {
    const { programme, lines, previous, financing } = ground;
    if (!programme) return [];
    const total = Money.sum(cells.map(({ amount }) => amount));
    const sumOf = (among: readonly FlowCell[], { partnerId, category }: FlowCell) =>
      Money.sum(among.flatMap((one) => (one.partnerId === partnerId && one.category === category ? [one.amount] : [])));
    const declared = cells.map((cell) => ({
      ...{ partnerId: cell.partnerId, category: cell.category, current: cell.amount },
      ...{ budget: sumOf(lines, cell), previous: sumOf(previous, cell) },
    }));
    const funds = this.resources(ground, total).filter(({ fund }) => fund === 'FEDER');
    const grant = {
      agreed: totalOf(financing.filter(({ fund }) => fund === 'FEDER')),
      cumulative: Money.sum(funds.flatMap((fund) => [fund.previous, fund.current])),
    };
    const partnerClaims = [...signed].map(([partnerId, amount]) => ({ partnerId, total: amount }));
    const unknown = { certified: null, paid: null, distributed: null };
    return unheldInvariants({ id, total, partnerClaims, declared, grant, ...unknown }, programme);
  }
}
