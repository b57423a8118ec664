import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Membership } from '../consortium/membership.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Project } from '../consortium/project.entity.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Outbox } from '../platform/mail/outbox.js';
import { ForecastChange } from './forecast-change.entity.js';
import { Milestone } from './milestone.entity.js';
import type { AchieveMilestoneInput, ForecastMilestoneInput } from './milestone.inputs.js';
import { milestoneLifecycle, stateForecast } from './milestone.lifecycle.js';
import { milestonePolicy } from './milestone.policy.js';
import { agreeOnAchievement, agreeOnForecast } from './milestone.rules.js';

/** What the lead does with a milestone. */
@Injectable()
export class MilestoneMoves {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
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
    await this.tell(project, moved, { from: fromOn, to: forecastOn, reason: change.reason });
    return moved;
  }

  /** Refuses with `milestone.*` (see `agreeOnAchievement`) and `version.stale`. */
  async achieve({ id, version, achievedOn }: AchieveMilestoneInput): Promise<Milestone> {
    const before = await this.rows.load(Milestone, id);
    this.access.demand(milestonePolicy.achieve, before);
    const project = await this.rows.load(Project, before.projectId);
    agreeOnAchievement(before, achievedOn, project, this.clock.today());

    const state = milestoneLifecycle.move(before.state, 'ACHIEVED');
    const achieved = await this.rows.update(Milestone, { id, version }, { achievedOn, state });
    await this.journal.record('milestone.achieved', achieved, { code: achieved.code, on: achievedOn });
    return achieved;
  }

  private async tell(project: Project, milestone: Milestone, facts: Record<'from' | 'to' | 'reason', string>) {
    const { manager, actor } = this.unit;
    const { partnerId } = milestone;
    const seats = await manager.findBy(Membership, { partnerId, personId: Not(IsNull()), withdrawnAt: IsNull() });
    const ids = new Set(seats.map(({ personId }) => personId).filter((id) => id !== actor.personId));
    const people = await manager.findBy(Person, { id: In([...ids]) });
    for (const { email, language } of people)
      await this.outbox.write({
        projectId: project.id,
        recipient: email,
        language,
        template: 'milestone-moved',
        facts: {
          project: project.acronym,
          code: milestone.code,
          title: language === 'fr' ? milestone.titleFr : milestone.titleEn,
          ...facts,
          by: actor.name,
        },
      });
  }
}
