import { Injectable } from '@nestjs/common';
import { Project } from '../../consortium/project.entity.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { Journal } from '../../platform/journal/journal.js';
import { Deliverable } from '../deliverable.entity.js';
import type { ExplainDelayInput, MoveDueDateInput } from '../deliverable.inputs.js';
import { deliverablePolicy } from '../deliverable.policy.js';
import { agreeOnDueMove, agreeOnReason } from '../deliverable.rules.js';
import { PartnerLetters } from '../partner-letters.js';
import { Contributors } from './contributors.js';
import { DueEvents } from './due-events.js';

/** The day of a deliverable: moved by the lead while it is to come, explained by its author once it has passed. */
@Injectable()
export class DeliverableMoves {
  constructor(
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: PartnerLetters,
    private readonly contributors: Contributors,
    private readonly events: DueEvents,
  ) {}

  /** Refuses with `deliverable.*` (see `agreeOnDueMove`) and `version.stale`; tells the people who write it. */
  async move({ id, version, dueOn, reason }: MoveDueDateInput): Promise<Deliverable> {
    const before = await this.rows.load(Deliverable, id);
    const facts = await this.contributors.factsOf(before);
    this.access.demand(deliverablePolicy['move-due'], facts);
    const project = await this.rows.load(Project, before.projectId);
    agreeOnDueMove(before, dueOn, project, this.clock.today());

    const moved = await this.rows.update(Deliverable, { id, version }, { dueOn });
    const [from, words] = [before.dueOn, reason.trim()];
    await this.events.keep(moved, { kind: 'DUE_MOVED', fromOn: from, toOn: dueOn, words });
    await this.journal.record('deliverable.due-moved', moved, { code: moved.code, from, to: dueOn });
    const told = [moved.partnerId, ...facts.contributorIds];
    await this.letters.tellAll('deliverable-moved', moved, told, { from, to: dueOn, reason: words });
    return moved;
  }

  /** Refuses with `deliverable.not-late` and `version.stale`. */
  async explain({ id, version, delayReason }: ExplainDelayInput): Promise<Deliverable> {
    const before = await this.rows.load(Deliverable, id);
    this.access.demand(deliverablePolicy['explain-delay'], await this.contributors.factsOf(before));
    agreeOnReason(before, this.clock.today());

    const words = delayReason.trim();
    const explained = await this.rows.update(Deliverable, { id, version }, { delayReason: words });
    await this.events.keep(explained, { kind: 'DELAY_EXPLAINED', words });
    await this.journal.record('deliverable.delay-explained', explained, { code: explained.code });
    return explained;
  }
}
