import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { AccountingRate } from '../accounting-rate.entity.js';
import { rateIn } from '../currency.funding.js';
import type { CorrectAccountingRateInput, GiveAccountingRateInput } from './ledger.inputs.js';
import { ratePolicy } from './ledger.policy.js';

const monthOf = (day: Day): Day => `${day.slice(0, 8)}01` as Day;

/** The Commission’s monthly rates, as the people of a project wrote them down. */
@Injectable()
export class AccountingRates {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  list(projectId: string): Promise<AccountingRate[]> {
    this.access.demand(ratePolicy.read, { projectId });
    return plainRows(this.unit.work, AccountingRate, 'WHERE project_id = $1 ORDER BY month DESC, currency LIMIT 1000', [
      projectId,
    ]);
  }

  /** Refuses with `rate.already-given`, `rate.malformed`. */
  async give({ month, ...said }: GiveAccountingRateInput): Promise<AccountingRate> {
    const { projectId, currency, units } = said;
    this.access.demand(ratePolicy.give, { projectId });
    const first = monthOf(month);
    if (!rateIn(units)) throw new Refusal('rate.malformed', { units });
    const [given] = await plainRows(
      this.unit.work,
      AccountingRate,
      'WHERE project_id = $1 AND currency = $2 AND month = $3',
      [projectId, currency, first],
    );
    if (given) throw new Refusal('rate.already-given', { currency, month: first.slice(0, 7), units: given.units });
    const rate = await this.rows.insert(AccountingRate, { ...said, month: first, version: 1 });
    await this.journal.record('accounting-rate.given', rate, { currency, month: first.slice(0, 7), units });
    return rate;
  }

  /** Lines that were counted before keep their amount, and a finding that says what they would be. Refuses with `rate.malformed`, `version.stale`. */
  async correct({ id, version, units }: CorrectAccountingRateInput): Promise<AccountingRate> {
    const before = await this.rows.load(AccountingRate, id);
    this.access.demand(ratePolicy.give, before);
    if (!rateIn(units)) throw new Refusal('rate.malformed', { units });
    const rate = await this.rows.update(AccountingRate, { id, version }, { units });
    const { currency, month } = rate;
    await this.journal.record('accounting-rate.corrected', rate, {
      currency,
      month: month.slice(0, 7),
      units,
      before: before.units,
    });
    return rate;
  }
}
