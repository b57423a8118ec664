import { Injectable } from '@nestjs/common';
import { Claim } from '../../claims/claim.entity.js';
import type { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { isOpen, partnersAwaitedOn, standingOf } from '../../claims/declaration.rules.js';
import { type DeclaredPeriods, declaredPeriods } from '../../claims/declared-periods.js';
import { Partner } from '../../consortium/partner.entity.js';
import { monthOf } from '../../effort/month-cost.funding.js';
import { type UnsignedMonth, unsignedMonths } from '../../effort/timesheets/unsigned-months.js';
import { addDays, type Day, daysBetween } from '../../kernel/day.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { blockingReport } from '../../workplan/deliverable.rules.js';
import { type Debt, Debts } from '../../workplan/reminders/debts.js';
import { isOverdue } from '../../workplan/reminders/obligations.rules.js';
import { type Due, declarationDue, heldUpBy, hoursDueOn, missingOf } from './missing.rules.js';
import { declarationsInSight, reportingPolicy } from './reporting.policy.js';
import type { PeriodClaim, ReportingCalendar, ReportingCell, ReportingRow } from './reporting.types.js';

const OF_PROJECT = `WHERE project_id = $1 AND kind <> 'ADVANCE' ORDER BY number`;

interface Found {
  readonly debt: Debt;
  readonly declared: DeclaredPeriods;
  readonly unsigned: readonly UnsignedMonth[];
}

/** Who declares what by when, and what is missing from whom; read in one round trip. */
@Injectable()
export class ReportingService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly debts: Debts,
  ) {}

  async of(projectId: string): Promise<ReportingCalendar> {
    this.access.demand(reportingPolicy.read, { projectId });
    const { work, actor } = this.unit;
    const today = this.clock.today();
    const lastMonth = { from: addDays(today, -366), until: addDays(`${today.slice(0, 7)}-01` as Day, -1) };
    const [debt, declared, unsigned, claims] = await Promise.all([
      this.debts.of(projectId),
      declaredPeriods(work, projectId),
      unsignedMonths(work, projectId, lastMonth),
      plainRows(work, Claim, OF_PROJECT, [projectId]),
    ]);
    this.loaders.know(Partner, debt.partners);
    const seen = declarationsInSight(actor, projectId);
    const partners = debt.partners.filter(
      ({ id }) => declared.askedOf.has(id) && (seen === 'every' || seen.includes(id)),
    );
    return {
      projectId,
      today,
      periods: declared.periods,
      rows: partners.map((partner) => rowOf(partner, { debt, declared, unsigned }, today)),
      claims: seen === 'every' ? declared.periods.map((period) => claimOf(period, claims, today)) : null,
    };
  }
}

function claimOf({ id: periodId, dueOn }: ClaimPeriod, claims: readonly Claim[], today: Day): PeriodClaim {
  const its = claims.filter((claim) => claim.periodId === periodId);
  const claim = its.find(({ state }) => state !== 'DRAFT' && state !== 'REJECTED') ?? its.at(-1);
  const sent = claim !== undefined && claim.state !== 'DRAFT' && claim.state !== 'RETURNED';
  return { periodId, state: claim?.state ?? null, sent, ageDays: sent ? null : daysBetween(dueOn, today) };
}

function rowOf(partner: Partner, { debt, declared, unsigned }: Found, today: Day): ReportingRow {
  const standing = (period: ClaimPeriod) => standingOf(period, declared.of(period.id, partner.id), today);
  const open = declared.periods.filter((period) => isOpen(standing(period)));
  const late = lateOf(partner.id, debt);
  const months = unsigned.filter(({ partnerId }) => partnerId === partner.id).map(hoursOf);
  return {
    partner,
    cells: declared.periods.map((period): ReportingCell => {
      const where = standing(period);
      const { state } = declared.of(period.id, partner.id);
      const dueOn = partnersAwaitedOn(period);
      const hours = months.filter(({ endsOn }) => period.fromOn <= endsOn && endsOn <= period.untilOn);
      const dues = isOpen(where)
        ? [
            ...declarationDue({ number: period.number, dueOn }, where, state !== null),
            ...late.filter((due) => heldUpBy(due.dueOn, open) === period),
            ...hours,
          ]
        : [];
      return {
        periodId: period.id,
        standing: where,
        state,
        ageDays: isOpen(where) ? daysBetween(dueOn, today) : null,
        missing: missingOf(dues, today),
      };
    }),
  };
}

/** What is late of the plan of the work and holds a declaration up: updates, and deliverables of which nobody said why. */
function lateOf(partnerId: string, { obligations, deliverables, asking, today }: Debt): Due[] {
  const updates = obligations.filter((one) => one.kind === 'STATUS_UPDATE' && isOverdue(one, today));
  const unexplained = blockingReport(deliverables, asking.endsOn, today);
  return [
    ...updates.map((one) => ({ ...one, kind: 'STATUS_UPDATE' as const })),
    ...unexplained.map((one) => ({ ...one, kind: 'DELIVERABLE' as const })),
  ]
    .filter((one) => one.partnerId === partnerId)
    .map(({ kind, code, dueOn }) => ({ kind, code, dueOn, count: 1 }));
}

const hoursOf = ({ month, people }: UnsignedMonth): Due & { readonly endsOn: Day } => ({
  kind: 'HOURS',
  code: month.slice(0, 7),
  dueOn: hoursDueOn(month),
  count: people,
  endsOn: monthOf(month).until,
});
