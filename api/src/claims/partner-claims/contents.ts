import { Injectable } from '@nestjs/common';
import { type CostCategory, categoryOrder } from '../../budget/cost-category.rules.js';
import { Programmes } from '../../budget/programme/programmes.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Money } from '../../kernel/money.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import type { PartnerClaim } from '../partner-claim.entity.js';
import { type FlatCost, flatCostsOf, type RealCost } from './flat-lines.funding.js';
import { readsDraft } from './open-claim.js';
import type { LinesWaiting, PartnerClaimCategory } from './partner-claim.types.js';

interface Sum extends RealCost {
  readonly lines: number;
}

/** What a claim holds, summed; what the agreed flat rates add to it is apart while it can still change. */
export interface Content {
  readonly costs: readonly Sum[];
  readonly flats: readonly FlatCost[];
}

const GATHERED = `SELECT json_build_array(partner_claim_id, category, work_package_id, sum(eligible)::text, count(*)) AS told
  FROM expense WHERE partner_claim_id = ANY ($1) AND method <> 'FLAT_RATE'
  GROUP BY partner_claim_id, category, work_package_id ORDER BY min(number)`;
const SIGNED = `SELECT json_build_array(s.partner_claim_id, s.category, s.work_package_id, sum(s.eligible)::text, count(*)) AS told
  FROM signed_line s JOIN partner_claim c ON (c.id, c.round) = (s.partner_claim_id, s.round)
  WHERE c.id = ANY ($1) GROUP BY s.partner_claim_id, s.category, s.work_package_id ORDER BY min(s.number)`;
const WAITING = `SELECT json_build_array(c.id, count(e.id), COALESCE(sum(e.eligible), 0)::text) AS told
  FROM partner_claim c JOIN claim_period p ON p.id = c.period_id
  JOIN expense e ON e.partner_id = c.partner_id AND e.partner_claim_id IS NULL AND e.incurred_on <= p.until_on
  WHERE c.id = ANY ($1) GROUP BY c.id`;

type Told = readonly [claimId: string, category: CostCategory, workPackageId: string, eligible: string, lines: number];

/** The sums of partner claims: one statement for all claims of an operation. */
@Injectable()
export class Contents {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
    private readonly programmes: Programmes,
  ) {}

  async of(claim: PartnerClaim): Promise<Content> {
    if (!readsDraft(this.unit.actor, claim)) return { costs: await this.summed('signed', SIGNED, claim.id), flats: [] };
    const [costs, partner, programme] = await Promise.all([
      this.summed('gathered', GATHERED, claim.id),
      this.loaders.one(Partner, claim.partnerId),
      this.programmeOf(claim.projectId),
    ]);
    const flats = programme ? flatCostsOf(costs, partner?.flatRates ?? [], programme) : [];
    return { costs, flats: flats.filter(({ amount }) => !amount.isZero) };
  }

  async declared(claim: PartnerClaim): Promise<Money> {
    return readsDraft(this.unit.actor, claim) ? totalOf(await this.of(claim)) : claim.declared;
  }

  async categories(claim: PartnerClaim): Promise<PartnerClaimCategory[]> {
    const { costs, flats } = await this.of(claim);
    const found = new Map<CostCategory, PartnerClaimCategory>();
    for (const { category, lines, eligible } of [...costs, ...flats.map(asSum)]) {
      const before = found.get(category) ?? { category, lines: 0, eligible: Money.zero };
      found.set(category, { category, lines: before.lines + lines, eligible: before.eligible.plus(eligible) });
    }
    return [...found.values()].sort((a, b) => categoryOrder(a.category) - categoryOrder(b.category));
  }

  /** None for those who do not keep the ledger. */
  waiting(claim: PartnerClaim): Promise<LinesWaiting | null> {
    return this.loaders
      .of('PartnerClaim.waiting', async (ids) => {
        const told = await this.unit.work.reading.ask(WAITING, [ids]);
        const found = new Map(told.map(([id, lines, sum]) => [id, [Number(lines), String(sum)] as const]));
        return ids.map((id): LinesWaiting => {
          const [lines, sum] = found.get(id) ?? [0, '0'];
          return { lines, eligible: Money.ofCents(sum) };
        });
      })
      .load(claim.id);
  }

  private summed(word: string, sql: string, claimId: string): Promise<Sum[]> {
    return this.loaders
      .of(`PartnerClaim.${word}`, async (ids) => {
        const told = (await this.unit.work.reading.ask(sql, [ids])) as unknown as Told[];
        return ids.map((id) =>
          told
            .filter(([own]) => own === id)
            .map(
              ([, category, workPackageId, eligible, lines]): Sum => ({
                ...{ category, workPackageId, lines: Number(lines) },
                eligible: Money.ofCents(eligible),
              }),
            ),
        );
      })
      .load(claimId);
  }

  private programmeOf(projectId: string) {
    return this.loaders
      .of('Project.programme', async (ids) => {
        const rows = await Promise.all(ids.map((id) => this.programmes.rowOf(id)));
        return rows.map((row) => (row ? this.programmes.read(row) : null));
      })
      .load(projectId);
  }
}

const asSum = ({ category, parts, amount }: FlatCost) => ({ category, lines: parts.length, eligible: amount });

export const totalOf = ({ costs, flats }: Content): Money =>
  Money.sum([...costs.map(({ eligible }) => eligible), ...flats.map(({ amount }) => amount)]);
