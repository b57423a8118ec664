import { Injectable } from '@nestjs/common';
import { linesInSight } from '../../budget/budget.policy.js';
import { BudgetLine } from '../../budget/budget-line.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Baseline, BaselineItem } from '../../workplan/planning/baseline.entity.js';
import { type Item, itemsOf } from '../../workplan/planning/plan-items.rules.js';
import { PlanReader, type PlanRows } from '../../workplan/planning/plan-rows.js';
import { FRENCH_WEEK } from '../../workplan/schedule/working.calendar.js';
import { hasBegun } from '../../workplan/work-package.rules.js';
import type { OutgoingItem, OutgoingPart, OutgoingPlan } from './outgoing-plan.rules.js';

const OF_PROJECT = 'WHERE project_id = $1';

/** Gathers what leaves with a plan: nothing that its reader does not see on the screens. */
@Injectable()
export class OutgoingPlans {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly reader: PlanReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `project.unknown`. */
  async of(projectId: string, language: 'fr' | 'en'): Promise<OutgoingPlan> {
    const { work, actor } = this.unit;
    const rows = await this.reader.read(projectId);
    const [partners, baselines, frozen, budget] = await Promise.all([
      plainRows(work, Partner, OF_PROJECT, [projectId]),
      plainRows(work, Baseline, `${OF_PROJECT} ORDER BY taken_at DESC, id DESC`, [projectId]),
      plainRows(work, BaselineItem, `${OF_PROJECT} ORDER BY id`, [projectId]),
      linesInSight(actor, projectId) === 'every' ? plainRows(work, BudgetLine, OF_PROJECT, [projectId]) : [],
    ]);
    const names = new Map(partners.map(({ id, shortName }) => [id, shortName]));
    const costs = costsOf(budget);
    const parts = partsOf(rows, names, costs);
    const { project, startsOn, endsOn, dependencies } = rows;
    const today = this.clock.today();
    const fr = language === 'fr';
    return {
      projectId,
      acronym: project.acronym,
      title: fr ? project.titleFr : project.titleEn,
      ...{ startsOn, endsOn, illustrative: project.illustrative, terms: FRENCH_WEEK },
      ...{ writtenOn: today, writtenAt: this.clock.now() },
      items: itemsOf(rows, today).map((item) => outgoing(item, fr, names, costs, parts)),
      links: dependencies.map(({ fromId, toId, type, lag, inCalendarDays }) => {
        return { fromId, toId, type, lag, inCalendarDays };
      }),
      baselines: baselines.map(({ id, name, takenAt }) => ({
        name,
        takenOn: takenAt.toISOString().slice(0, 10) as Day,
        items: frozen.filter(({ baselineId }) => baselineId === id),
      })),
    };
  }
}

type Costs = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/** Cents of each partner in each work package. */
function costsOf(lines: ReadonlyArray<Pick<BudgetLine, 'workPackageId' | 'partnerId' | 'amount'>>): Costs {
  const costs = new Map<string, Map<string, bigint>>();
  for (const { workPackageId, partnerId, amount } of lines) {
    const own = costs.get(workPackageId) ?? new Map<string, bigint>();
    own.set(partnerId, (own.get(partnerId) ?? 0n) + amount.cents);
    costs.set(workPackageId, own);
  }
  return costs;
}

/** Who takes part in each work package, with what; the one who answers for it first. */
function partsOf({ works, parts }: PlanRows, names: ReadonlyMap<string, string>, costs: Costs) {
  const made = new Map<string, OutgoingPart[]>();
  const efforts = new Map<string, Map<string, number>>();
  for (const { workPackageId, partnerId, effort } of parts) {
    const own = efforts.get(workPackageId) ?? new Map<string, number>();
    efforts.set(workPackageId, own.set(partnerId, effort));
  }
  for (const { id, leadPartnerId } of works) {
    const [effort, cost] = [efforts.get(id), costs.get(id)];
    const others = [...(effort?.keys() ?? []), ...(cost?.keys() ?? [])];
    const own = [...new Set([leadPartnerId, ...others])].map((partnerId) => {
      const partner = names.get(partnerId) ?? '';
      return { partner, effort: effort?.get(partnerId) ?? 0, cost: cost?.get(partnerId) ?? null };
    });
    made.set(
      id,
      own.filter(({ partner }) => partner !== ''),
    );
  }
  return made;
}

function outgoing(
  item: Item,
  fr: boolean,
  names: ReadonlyMap<string, string>,
  costs: Costs,
  parts: ReadonlyMap<string, readonly OutgoingPart[]>,
): OutgoingItem {
  const { id, kind, parentId, code, startsOn, endsOn, agreedOn, progress, done, effort } = item;
  const amounts = [...(costs.get(id)?.values() ?? [])];
  return {
    ...{ id, kind, parentId, code, startsOn, endsOn, agreedOn, progress, done, effort },
    title: (fr ? item.titleFr : item.titleEn) || item.titleFr || item.titleEn,
    partner: names.get(item.partnerId) ?? '',
    state: item.state ?? item.standing ?? '',
    begun: item.kind === 'WORK' ? hasBegun(item.state ?? 'NOT_STARTED') : done,
    cost: amounts.length === 0 ? null : amounts.reduce((sum, cents) => sum + cents, 0n),
    parts: parts.get(id) ?? [],
  };
}
