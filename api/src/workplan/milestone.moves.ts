import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Project } from '../consortium/project.entity.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { ForecastChange } from './forecast-change.entity.js';
import { Milestone } from './milestone.entity.js';
import type { ForecastMilestoneInput } from './milestone.inputs.js';
import { stateForecast } from './milestone.lifecycle.js';
import { milestonePolicy } from './milestone.policy.js';
import { agreeOnForecast } from './milestone.rules.js';
import { PartnerLetters } from './partner-letters.js';

/** The lead moves the forecasts of milestones. */
@Injectable()
export class MilestoneMoves {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: PartnerLetters,
  ) {}

  /** Refuses with `milestone.*` (see `agreeOnForecast`) and `version.stale`; tells the people of the partner concerned. */
  async forecast({ id, version, forecastOn, reason }: ForecastMilestoneInput): Promise<Milestone> {
    const before = await this.rows.load(Milestone, id);
    this.access.demand(milestonePolicy.forecast, before);
    const project = await this.rows.load(Project, before.projectId);
    agreeOnForecast(before, forecastOn, project);

    const state = stateForecast(before.baselineOn, forecastOn);
    const moved = await this.rows.update(Milestone, { id, version }, { forecastOn, state });
    const fromOn = before.forecastOn;
    const change = { fromOn, toOn: forecastOn, reason: reason.trim(), at: this.clock.now() };
    const authorId = this.unit.actor.personId;
    const projectId = project.id;
    await this.rows.insert(ForecastChange, { id: uuidv7(), projectId, milestoneId: id, authorId, ...change });
    await this.journal.record('milestone.moved', moved, { code: moved.code, from: fromOn, to: forecastOn });
    await this.letters.tell('milestone-moved', moved, { from: fromOn, to: forecastOn, reason: change.reason });
    return moved;
  }
}
