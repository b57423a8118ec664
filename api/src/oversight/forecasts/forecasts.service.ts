import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { declaredPeriods } from '../../claims/declared-periods.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Money } from '../../kernel/money.js';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import type { SayForecastInput } from './forecast.inputs.js';
import { forecastPolicy } from './forecast.policy.js';
import { agreeOnLines } from './forecast.rules.js';
import { SpendingForecast, SpendingForecastLine } from './spending-forecast.entity.js';

const LAST = 'WHERE partner_id = $1 AND period_id = $2 ORDER BY number DESC LIMIT 1';

/** A partner says what it expects to spend in a period; what it said before stays on the record. */
@Injectable()
export class ForecastsService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses with `forecast.empty`, `.whole-and-parts`, `.category-twice`, `.below-zero`, `.already-declared`
   * and `version.stale`.
   */
  async say({ id, partnerId, periodId, seen, words, lines: said }: SayForecastInput): Promise<SpendingForecast> {
    const partner = await this.rows.load(Partner, partnerId);
    const { projectId } = partner;
    this.access.demand(forecastPolicy.say, { projectId, partnerId });
    const period = await this.rows.load(ClaimPeriod, periodId);
    if (period.projectId !== projectId) throw new Refusal('claim-period.unknown', { id: periodId });
    const lines = said.map(({ category, amount }) => ({ category: category ?? null, amount }));
    agreeOnLines(lines);
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('forecast ' || $1, 0))`, [partnerId]);
    const { of } = await declaredPeriods(this.unit.work, projectId);
    if (of(periodId, partnerId).sent) throw new Refusal('forecast.already-declared', { period: period.number });
    const [last] = await plainRows(this.unit.work, SpendingForecast, LAST, [partnerId, periodId]);
    const number = last?.number ?? 0;
    if (number !== seen)
      throw new StaleVersion({ id: last?.id ?? id, expected: seen, actual: number }, { words: last?.words ?? '' });
    const forecast = await this.rows.insert(SpendingForecast, {
      ...{ id, projectId, partnerId, periodId, number: number + 1, words: words.trim() },
      ...{ authorId: this.unit.actor.personId, at: this.clock.now() },
    });
    const own = { projectId, partnerId, forecastId: id };
    await this.rows.insertAll(
      SpendingForecastLine,
      lines.map((line) => ({ ...own, ...line, id: uuidv7() })),
    );
    const amount = Money.sum(lines.map((line) => line.amount)).toString();
    await this.journal.record('forecast.said', forecast, { period: period.number, amount }, { partnerId });
    return forecast;
  }
}
