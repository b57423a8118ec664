import { Injectable } from '@nestjs/common';
import { Membership } from '../../consortium/membership.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Attachments } from '../../documents/attachments.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Milestone } from '../milestone.entity.js';
import type { DecideMilestoneInput, EntrustMilestoneInput, WarnOfMilestoneInput } from '../milestone.inputs.js';
import { isSettled, milestoneLifecycle } from '../milestone.lifecycle.js';
import { milestonePolicy } from '../milestone.policy.js';
import { agreeOnDecision, agreeOnWarning, isReached, stateDecided, type Verdict } from '../milestone.rules.js';
import { PartnerLetters } from '../partner-letters.js';
import { DueEvents } from './due-events.js';
import { MILESTONE } from './milestone.subjects.js';

const ITS_PEOPLE = 'WHERE project_id = $1 AND partner_id = $2 AND person_id = $3 AND withdrawn_at IS NULL';

const eventOf = {
  ACHIEVED: 'milestone.achieved',
  ACHIEVED_WITH_RESERVATIONS: 'milestone.achieved',
  MISSED: 'milestone.missed',
  DECISION_WITHDRAWN: 'milestone.decision-withdrawn',
} as const satisfies Record<Verdict, string>;

/** Who decides a milestone, what they decided, and what was feared of it meanwhile. */
@Injectable()
export class MilestoneDecisions {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: PartnerLetters,
    private readonly attachments: Attachments,
    private readonly events: DueEvents,
  ) {}

  /** Refuses with `milestone.*` (see `agreeOnDecision`) and `version.stale`; tells the people of the partner that answers for it. */
  async decide({ id, version, ...said }: DecideMilestoneInput): Promise<Milestone> {
    const before = await this.rows.load(Milestone, id);
    this.access.demand(milestonePolicy.decide, before);
    const { startsOn } = await this.rows.load(Project, before.projectId);
    const { verdict, on } = said;
    const evidence = (await this.attachments.of(MILESTONE, id)).length;
    const [words, withoutEvidence] = [said.words.trim(), evidence > 0 ? '' : said.withoutEvidence.trim()];
    const decision = { verdict, on, words, withoutEvidence };
    agreeOnDecision(before, decision, { startsOn, today: this.clock.today(), evidence });

    const to = stateDecided(before, verdict);
    const state = to === before.state ? to : milestoneLifecycle.move(before.state, to);
    const achievedOn = isReached(verdict) ? on : null;
    const decided = await this.rows.update(Milestone, { id, version }, { state, achievedOn });
    await this.events.keep(decided, { kind: verdict, onDay: on, words, withoutEvidence });
    await this.journal.record(eventOf[verdict], decided, { code: decided.code, on });
    await this.letters.tell('milestone-decided', decided, { verdict, on, words });
    return decided;
  }

  /** Refuses with `milestone.settled`, `.same-state` and `version.stale`. */
  async warn({ id, version, atRisk, words }: WarnOfMilestoneInput): Promise<Milestone> {
    const before = await this.rows.load(Milestone, id);
    this.access.demand(milestonePolicy.warn, before);
    const to = agreeOnWarning(before, atRisk);

    const state = milestoneLifecycle.move(before.state, to);
    const warned = await this.rows.update(Milestone, { id, version }, { state });
    await this.events.keep(warned, { kind: atRisk ? 'PUT_AT_RISK' : 'PUT_BACK_ON_PLAN', words: words.trim() });
    const event = atRisk ? 'milestone.put-at-risk' : 'milestone.put-back-on-plan';
    await this.journal.record(event, warned, { code: warned.code });
    return warned;
  }

  /** Refuses with `milestone.settled`, `.decider-without-partner`, `.decider-elsewhere`, `partner.unknown` and `version.stale`; tells the person who is named. */
  async entrust({ id, version, ...said }: EntrustMilestoneInput): Promise<Milestone> {
    const before = await this.rows.load(Milestone, id);
    this.access.demand(milestonePolicy.entrust, before);
    const { projectId, state } = before;
    if (isSettled(state)) throw new Refusal('milestone.settled', { state });
    const deciderPartnerId = said.deciderPartnerId ?? null;
    const deciderId = said.deciderId ?? null;
    if (deciderPartnerId === null && deciderId !== null) throw new Refusal('milestone.decider-without-partner');
    const name = await this.agreeOnDecider(projectId, deciderPartnerId, deciderId);

    const entrusted = await this.rows.update(Milestone, { id, version }, { deciderPartnerId, deciderId });
    await this.journal.record('milestone.entrusted', entrusted, { code: entrusted.code, partner: name });
    if (deciderId !== null && deciderId !== before.deciderId)
      await this.letters.tellPeople('milestone-entrusted', entrusted, [deciderId], {
        ...{ forecastOn: entrusted.forecastOn, milestoneId: id },
      });
    return entrusted;
  }

  private async agreeOnDecider(projectId: string, partnerId: string | null, personId: string | null): Promise<string> {
    if (partnerId === null) return '';
    const { work } = this.unit;
    const [partner] = await plainRows(work, Partner, 'WHERE project_id = $1 AND id = $2', [projectId, partnerId]);
    if (!partner) throw new Refusal('partner.unknown', { id: partnerId });
    if (personId === null) return partner.shortName;
    const [seat] = await plainRows(work, Membership, ITS_PEOPLE, [projectId, partnerId, personId]);
    if (!seat) throw new Refusal('milestone.decider-elsewhere', { partner: partner.shortName });
    return partner.shortName;
  }
}
