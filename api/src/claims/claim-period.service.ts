import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.js';
import { Rows } from '../platform/database/rows.js';
import { Journal } from '../platform/journal/journal.js';
import { ClaimPeriod } from './claim-period.entity.js';
import type { SetPeriodDeadlinesInput } from './claim-period.inputs.js';
import { claimPeriodPolicy } from './claim-period.policy.js';
import { agreeOnDeadlines } from './declaration.rules.js';

/** By when a period is declared, as the lead says. */
@Injectable()
export class ClaimPeriodService {
  constructor(
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with `claim-period.due-too-soon`, `claim-period.deadlines-crossed`, `version.stale`. */
  async settle({ id, version, partnersDueOn, dueOn }: SetPeriodDeadlinesInput): Promise<ClaimPeriod> {
    const period = await this.rows.load(ClaimPeriod, id);
    this.access.demand(claimPeriodPolicy.settle, period);
    agreeOnDeadlines(period, { partnersDueOn, dueOn });
    const settled = await this.rows.update(ClaimPeriod, { id, version }, { partnersDueOn, dueOn });
    await this.journal.record('claim-period.settled', settled, { number: settled.number, partnersDueOn, dueOn });
    return settled;
  }
}
