import { Injectable } from '@nestjs/common';
import { linesInSight } from '../../budget/budget.policy.js';
import { BudgetLine } from '../../budget/budget-line.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { closes } from '../../workplan/calendars/closure.rules.js';
import { Baseline, BaselineItem } from '../../workplan/planning/baseline.entity.js';
import { type Item, itemsOf } from '../../workplan/planning/plan-items.rules.js';
import { PlanReader, type PlanRows } from '../../workplan/planning/plan-rows.js';
import { hasBegun } from '../../workplan/work-package.rules.js';
import { costsOf } from './budgeted.rules.js';
import type { OutgoingCalendar, OutgoingItem, OutgoingPart, OutgoingPlan } from './outgoing-plan.rules.js';

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
    const parts = partsOf(rows, names);
    const { project, startsOn, endsOn, dependencies } = rows;
    const today = this.clock.today();
    const fr = language === 'fr';
    return {
      projectId,
      acronym: project.acronym,
      title: fr ? project.titleFr : project.titleEn,
      ...{ startsOn, endsOn, illustrative: project.illustrative },
      ...{ writtenOn: today, writtenAt: this.clock.now() },
      calendar: calendarOf(rows, '', 'Jalon', fr),
      calendars: rows.partners.map(({ id, shortName }) => calendarOf(rows, id, shortName, fr)),
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

/** Who takes part in each work package, with what; the one who answers for it first. */
function partsOf({ works, parts }: PlanRows, names: ReadonlyMap<string, string>): ReadonlyMap<string, OutgoingPart[]> {
  const efforts = new Map<string, Map<string, number>>();
  for (const { workPackageId, partnerId, effort } of parts) {
    const own = efforts.get(workPackageId) ?? new Map<string, number>();
    efforts.set(workPackageId, own.set(partnerId, effort));
  }
  return new Map(
    works.map(({ id, leadPartnerId }) => {
      const own = efforts.get(id) ?? new Map<string, number>();
      const ids = [...new Set([leadPartnerId, ...own.keys()])];
      return [id, ids.map((one) => ({ partner: names.get(one) ?? '', effort: own.get(one) ?? 0 }))];
    }),
  );
}

/** The usual one with the closures of the whole project, when it is of nobody. */
function calendarOf({ calendars, closures }: PlanRows, partnerId: string, name: string, fr: boolean): OutgoingCalendar {
  const own = closures.filter((closure) => closes(closure, partnerId));
  const named = own.map(({ nameFr, nameEn, startsOn, endsOn }) => {
    return { name: fr ? nameFr : nameEn, from: startsOn, until: endsOn };
  });
  return { name, terms: { ...calendars.termsOf(partnerId), closures: named } };
}

function outgoing(
  item: Item,
  fr: boolean,
  names: ReadonlyMap<string, string>,
  costs: ReadonlyMap<string, bigint>,
  parts: ReadonlyMap<string, readonly OutgoingPart[]>,
): OutgoingItem {
  const { id, kind, parentId, code, startsOn, endsOn, agreedOn, progress, done, effort } = item;
  return {
    ...{ id, kind, parentId, code, startsOn, endsOn, agreedOn, progress, done, effort },
    title: (fr ? item.titleFr : item.titleEn) || item.titleFr || item.titleEn,
    partner: names.get(item.partnerId) ?? '',
    state: item.state ?? item.standing ?? '',
    begun: item.kind === 'WORK' ? hasBegun(item.state ?? 'NOT_STARTED') : done,
    cost: costs.get(id) ?? null,
    parts: parts.get(id) ?? [],
  };
}
