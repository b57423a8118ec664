import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { ChangeRequest } from '../change-request.entity.js';
import { Deliverable } from '../deliverable.entity.js';
import { deliverablePolicy } from '../deliverable.policy.js';
import { ForecastChange } from '../forecast-change.entity.js';
import type { Milestone } from '../milestone.entity.js';
import { Contributors } from './contributors.js';
import { DueEvent } from './due-event.entity.js';
import { newestFirst, roundsOf } from './due-event.rules.js';

const OLDEST_FIRST = { at: 'ASC', id: 'ASC' } as const;
type Told = Pick<DueEvent, 'kind'> & Partial<Omit<DueEvent, 'kind' | 'projectId' | 'authorId' | 'at'>>;

/** What happened to deliverables and milestones: kept as it happens, and told as one time line. */
@Injectable()
export class DueEvents {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly contributors: Contributors,
  ) {}

  /** Written in the transaction of what happened, by whoever did it. */
  async keep(due: Deliverable | Milestone, told: Told): Promise<void> {
    const of = due instanceof Deliverable ? { deliverableId: due.id } : { milestoneId: due.id };
    const author = { projectId: due.projectId, authorId: this.unit.actor.personId, at: this.clock.now() };
    await this.rows.insert(DueEvent, { id: uuidv7(), words: '', withoutEvidence: '', ...of, ...author, ...told });
  }

  /** Newest first; what was asked to be changed, only for whoever may read it. */
  async ofDeliverable(deliverable: Deliverable): Promise<DueEvent[]> {
    const facts = await this.contributors.factsOf(deliverable);
    const events = await this.loaders.many(DueEvent, 'deliverableId', deliverable.id, OLDEST_FIRST);
    const mayRead = this.access.permitted({ read: deliverablePolicy['read-changes'] }, facts).length > 0;
    const requests = mayRead ? await this.loaders.many(ChangeRequest, 'deliverableId', deliverable.id) : [];
    const reasons = new Map(requests.map(({ id, reason }) => [id, reason]));
    const rounds = roundsOf(events);
    return [...events].sort(newestFirst).map((event) =>
      Object.assign(new DueEvent(), event, {
        words: reasons.get(event.id) ?? event.words,
        round: rounds.get(event.id),
      }),
    );
  }

  /** Newest first, its moved forecasts among them. */
  async ofMilestone({ id }: Milestone): Promise<DueEvent[]> {
    const [events, moves] = await Promise.all([
      this.loaders.many(DueEvent, 'milestoneId', id, OLDEST_FIRST),
      this.loaders.many(ForecastChange, 'milestoneId', id, OLDEST_FIRST),
    ]);
    const moved = moves.map(({ reason, ...move }) =>
      Object.assign(new DueEvent(), move, { kind: 'FORECAST_MOVED', words: reason, withoutEvidence: '' }),
    );
    return [...events, ...moved].sort(newestFirst);
  }
}
