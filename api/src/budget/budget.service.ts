import { Injectable } from '@nestjs/common';
import { Partner } from '../consortium/partner.entity.js';
import { Money } from '../kernel/money.js';
import { Access } from '../platform/access/access.js';
import { keepsBooks } from '../platform/access/actor.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { budgetPolicy, linesInSight } from './budget.policy.js';
import type { Budget, BudgetCell, BudgetRow, BudgetYear, PartnerFinancing } from './budget.types.js';
import { byYear } from './budget-years.rules.js';
import { Declarations } from './declarations.js';
import { Financing } from './financing.entity.js';
import { consumptionOf, sharesOf, totalOf } from './financing.funding.js';
import { type Named, NamedGroups } from './named-groups.js';
import { plannedLines } from './planned-lines.js';
import { plannedYears } from './planned-years.js';
import { type Compared, type Dimension, groupedBy, sideBySide } from './tally.rules.js';

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

const OF_PROJECT = 'WHERE project_id = $1';

const toRow = ({ partner, category, workPackage, planned, declared }: Compared & Named): BudgetRow => ({
  partner,
  category,
  workPackage,
  ...consumptionOf(planned, declared),
});

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
    const [plan, planned, declared] = await Promise.all([
      plainRows(this.unit.work, Financing, OF_PROJECT, [projectId]),
      plannedLines(this.unit.work, projectId, partners, VIEWS),
      this.declarations.of(projectId, partners, VIEWS),
      this.readAlong(projectId),
    ]);
    const compared = await this.named.of(sideBySide(planned, declared));
    const rowsBy = (...by: Dimension[]): BudgetRow[] => groupedBy(compared, ...by).map(toRow);
    const [sum = NO_LINE] = rowsBy();
    return {
      projectId,
      total: totalOf(plan),
      funds: sharesOf(plan),
      financing: await this.financing(plan),
      sum,
      cells: rowsBy('partnerId', 'category') as BudgetCell[],
      byPartner: rowsBy('partnerId'),
      byCategory: rowsBy('category'),
      byWorkPackage: rowsBy('workPackageId'),
      partial: partners !== 'every',
      salariesAside: partners !== 'every' && !partners.every((id) => keepsBooks(this.unit.actor, projectId, id)),
    };
  }

  /** What is planned, declared and certified of each year, as far as the viewer may see; nothing where no line says its years. */
  async years(projectId: string): Promise<BudgetYear[]> {
    this.access.demand(budgetPolicy.read, { projectId, partnerId: null });
    const partners = linesInSight(this.unit.actor, projectId);
    const [planned, incurred] = await Promise.all([
      plannedYears(this.unit.work, projectId, partners),
      this.declarations.years(projectId, partners),
    ]);
    return byYear(planned, incurred);
  }

  /** The sums name nearly all of them: read in the same breath, they need no second one. */
  private async readAlong(projectId: string): Promise<void> {
    const [partners, works] = await Promise.all([
      plainRows(this.unit.work, Partner, OF_PROJECT, [projectId]),
      plainRows(this.unit.work, WorkPackage, OF_PROJECT, [projectId]),
    ]);
    this.loaders.know(Partner, partners);
    this.loaders.know(WorkPackage, works);
  }

  private async financing(plan: readonly Financing[]): Promise<PartnerFinancing[]> {
    const partners = await this.loaders.several(Partner, new Set(plan.map(({ partnerId }) => partnerId)));
    return [...partners.values()]
      .sort((a, b) => a.position - b.position)
      .map((partner) => {
        const own = plan.filter(({ partnerId }) => partnerId === partner.id);
        return { partner, total: totalOf(own), funds: sharesOf(own) };
      });
  }
}
