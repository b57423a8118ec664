import { Injectable } from '@nestjs/common';
import { Partner } from '../consortium/partner.entity.js';
import { Money } from '../kernel/money.js';
import { Access } from '../platform/access/access.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { budgetPolicy, linesInSight } from './budget.policy.js';
import type { Budget, BudgetCell, BudgetRow, PartnerFinancing } from './budget.types.js';
import { Declarations } from './declarations.js';
import { Financing } from './financing.entity.js';
import { consumptionOf, sharesOf, totalOf } from './financing.funding.js';
import { NamedGroups } from './named-groups.js';
import { tally } from './tally.js';
import { type Dimension, groupedBy, sideBySide, type Tally } from './tally.rules.js';

const VIEWS: ReadonlyArray<readonly Dimension[]> = [
  [],
  ['partnerId', 'category'],
  ['partnerId'],
  ['category'],
  ['workPackageId'],
];

/** What a project without a budget line adds up to. */
const NO_LINE: BudgetRow = {
  partner: null,
  category: null,
  workPackage: null,
  ...consumptionOf(Money.zero, Money.zero),
};

/** The plan of the money, and how much of it has been declared. */
@Injectable()
export class BudgetService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly declarations: Declarations,
    private readonly named: NamedGroups,
  ) {}

  async of(projectId: string): Promise<Budget> {
    this.access.demand(budgetPolicy.read, { projectId, partnerId: null });
    const partners = linesInSight(this.unit.actor, projectId);
    const plan = await this.unit.manager.findBy(Financing, { projectId });
    const planned = await this.planned(projectId, partners);
    const declared = await this.declarations.of(projectId, partners, VIEWS);
    const compared = await this.named.of(sideBySide(planned, declared));
    const rows = compared.map((row) => ({ ...row, ...consumptionOf(row.planned, row.declared) }));
    const [sum = NO_LINE] = groupedBy(rows);
    return {
      projectId,
      total: totalOf(plan),
      funds: sharesOf(plan),
      financing: await this.financing(plan),
      sum,
      cells: groupedBy(rows, 'partnerId', 'category') as BudgetCell[],
      byPartner: groupedBy(rows, 'partnerId'),
      byCategory: groupedBy(rows, 'category'),
      byWorkPackage: groupedBy(rows, 'workPackageId'),
      partial: partners !== 'every',
    };
  }

  private planned(projectId: string, partners: 'every' | readonly string[]): Promise<Tally[]> {
    return tally(this.unit.manager, {
      table: 'budget_line',
      amount: 'amount',
      parent: 'project_id',
      where: partners === 'every' ? 'project_id = $1' : 'project_id = $1 AND partner_id = ANY ($2)',
      values: partners === 'every' ? [projectId] : [projectId, partners],
      by: VIEWS,
    });
  }

  private async financing(plan: readonly Financing[]): Promise<PartnerFinancing[]> {
    const ids = [...new Set(plan.map(({ partnerId }) => partnerId))];
    const partners = await Promise.all(ids.map((id) => this.loaders.one(Partner, id)));
    return partners
      .filter((partner) => partner !== null)
      .sort((a, b) => a.position - b.position)
      .map((partner) => {
        const own = plan.filter(({ partnerId }) => partnerId === partner.id);
        return { partner, total: totalOf(own), funds: sharesOf(own) };
      });
  }
}
