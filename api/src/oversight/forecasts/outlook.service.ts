import { Injectable } from '@nestjs/common';
import { AgreementReader } from '../../budget/agreement/agreement.reader.js';
import { underAgreement } from '../../budget/agreement/agreement.rules.js';
import { totalOf } from '../../budget/financing.funding.js';
import type { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import type { Finding } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { toldFinding } from '../../platform/graphql/finding.types.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { plannedSpending } from '../spending/planned-spending.rules.js';
import { forecastPolicy, forecastsInSight } from './forecast.policy.js';
import { cumulated, expectedOf } from './forecast.rules.js';
import type { ForecastCell, ForecastPeriod, ForecastRow, ForecastSums, SpendingOutlook } from './forecast.types.js';
import { aboveBudget, decommitment, type Grant, interimCeiling } from './forecast-warnings.rules.js';
import { ceilingsOf } from './outlook.rules.js';
import { type OutlookFigures, outlookFigures } from './outlook-figures.js';

const sumBy = <T>(rows: readonly T[], amountOf: (row: T) => Money): Money => Money.sum(rows.map(amountOf));

/** What is planned, declared and expected by partner and period; read in one round trip. */
@Injectable()
export class OutlookService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly agreements: AgreementReader,
  ) {}

  /** Of all partners in sight, or of one of them. Refuses with `partner.unknown`. */
  async of(projectId: string, partnerId: string | undefined): Promise<SpendingOutlook> {
    this.access.demand(forecastPolicy.read, { projectId, partnerId: null });
    const seen = forecastsInSight(this.unit.actor, projectId);
    const [figures, programme] = await Promise.all([
      outlookFigures(this.unit.work, projectId, seen),
      this.agreements.programmeFor(projectId),
    ]);
    const { project, periods, agreement } = figures;
    if (!project) throw new Refusal('project.unknown', { id: projectId });
    const partners = figures.partners.filter(({ id }) => periods.askedOf.has(id));
    if (partnerId && !partners.some(({ id }) => id === partnerId))
      throw new Refusal('partner.unknown', { id: partnerId });
    this.loaders.know(Partner, figures.partners);
    const chosen = partners.filter(({ id }) => !partnerId || id === partnerId);
    const built = chosen.map((partner) => this.row(partner, figures));
    const rows = built.map(({ row }) => row);
    const byPeriod = periodsOf(periods.periods, rows);
    const terms = programme && underAgreement(programme, agreement?.tolerance ?? null);
    const findings: Finding[] = terms
      ? aboveBudget(
          chosen.flatMap((partner) => ceilings(partner, figures)),
          terms,
        )
      : [];
    if (terms && seen === 'every' && !partnerId) {
      const subject = { kind: 'project', id: projectId } as const;
      const grant = grantOf(figures, byPeriod);
      findings.push(...interimCeiling(subject, grant, terms));
      findings.push(...decommitment(subject, grant, this.clock.today(), terms));
    }
    return {
      projectId,
      partners,
      periods: byPeriod,
      rows,
      sums: sumsOf(rows.map(({ sums }) => sums)),
      unplaced: sumBy(built, ({ unplaced }) => unplaced),
      findings: findings.map(toldFinding),
    };
  }

  private row(partner: Partner, figures: OutlookFigures): { readonly row: ForecastRow; readonly unplaced: Money } {
    const { project, works, planned, periods, declared, forecasts, lines } = figures;
    const own = planned.filter(({ partnerId }) => partnerId === partner.id);
    const cuts = {
      periods: periods.periods.map(({ fromOn: from, untilOn: until }) => ({ from, until })),
      lastOn: project?.endsOn as Day,
    };
    const spread = plannedSpending(works, own, cuts);
    const placed = (at: number) => spread.filter(({ period, beyond }) => period === at && !beyond);
    const cells = periods.periods.map(({ id: periodId }, at): ForecastCell => {
      const forecast = forecasts.find((one) => one.partnerId === partner.id && one.periodId === periodId) ?? null;
      const mine = declared.filter((one) => one.partnerId === partner.id && one.periodId === periodId);
      const outlook = {
        planned: sumBy(placed(at), ({ amount }) => amount),
        declared: sumBy(mine, ({ amount }) => amount),
        sent: periods.of(periodId, partner.id).sent,
        said: forecast && lines.filter(({ forecastId }) => forecastId === forecast.id),
      };
      const { amount: expected, standing } = expectedOf(outlook);
      return { periodId, planned: outlook.planned, declared: outlook.declared, expected, standing, forecast };
    });
    const budget = sumBy(own, ({ amount }) => amount);
    const facts = { projectId: partner.projectId, partnerId: partner.id };
    return {
      row: {
        partner,
        cells,
        sums: {
          budget,
          declared: sumBy(cells, (cell) => cell.declared),
          expected: sumBy(cells, (cell) => cell.expected),
        },
        viewerCan: this.access.permitted(forecastPolicy, facts),
      },
      unplaced: budget.minus(sumBy(cells, (cell) => cell.planned)),
    };
  }
}

const sumsOf = (all: readonly ForecastSums[]): ForecastSums => ({
  budget: sumBy(all, ({ budget }) => budget),
  declared: sumBy(all, ({ declared }) => declared),
  expected: sumBy(all, ({ expected }) => expected),
});

function periodsOf(periods: readonly ClaimPeriod[], rows: readonly ForecastRow[]): ForecastPeriod[] {
  const of = (amountOf: (cell: ForecastCell) => Money) =>
    periods.map((_, at) => sumBy(rows, ({ cells }) => amountOf(cells[at] as ForecastCell)));
  const [planned, declared, expected] = [
    of((cell) => cell.planned),
    of((cell) => cell.declared),
    of((cell) => cell.expected),
  ];
  const last = declared.findLastIndex((amount) => !amount.isZero);
  const [plans, sent, hoped] = [cumulated(planned), cumulated(declared), cumulated(expected)];
  return periods.map((period, at) => ({
    period,
    planned: planned[at] as Money,
    expected: expected[at] as Money,
    plannedSoFar: plans[at] as Money,
    declaredSoFar: at <= last ? (sent[at] as Money) : null,
    expectedSoFar: hoped[at] as Money,
  }));
}

const ceilings = ({ id: partnerId }: Partner, { budgets, declared, periods, forecasts, lines }: OutlookFigures) =>
  ceilingsOf({
    partnerId,
    budgets: budgets.filter((one) => one.partnerId === partnerId),
    declared: declared.filter((one) => one.partnerId === partnerId),
    said: forecasts
      .filter((one) => one.partnerId === partnerId && !periods.of(one.periodId, partnerId).sent)
      .map(({ id }) => lines.filter(({ forecastId }) => forecastId === id)),
  });

/** The whole of what FEDER brings, committed in the year in which the agreement begins. */
const grantOf = ({ financing, agreement, project }: OutlookFigures, periods: readonly ForecastPeriod[]): Grant => ({
  agreed: totalOf(financing.filter(({ fund }) => fund === 'FEDER')),
  cost: totalOf(financing),
  year: Number((agreement?.startsOn ?? project?.startsOn ?? '').slice(0, 4)),
  periods: periods.map(({ period: { number, dueOn }, expected }) => ({ number, dueOn, expected })),
});
