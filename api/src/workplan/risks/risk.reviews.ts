import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { Access } from '../../platform/access/access.js';
import { actsFor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { PartnerLetters } from '../partner-letters.js';
import { Risk } from './risk.entity.js';
import type { CloseRiskInput, ReopenRiskInput, ReviewRiskInput } from './risk.inputs.js';
import { type RiskState, riskLifecycle, stateReviewed } from './risk.lifecycle.js';
import { riskPolicy } from './risk.policy.js';
import { agreeOnNextReview, agreeOnReview } from './risk.rules.js';
import { RiskService } from './risk.service.js';
import { RiskReview } from './risk-review.entity.js';

interface Play {
  readonly probability: number;
  readonly impact: number;
  readonly state: RiskState;
  readonly words: string;
  readonly done: string;
  readonly nextReviewOn: Day | null;
}

/** How a risk stands, said again and again: each time is kept as it was said. */
@Injectable()
export class RiskReviews {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: PartnerLetters,
    private readonly risks: RiskService,
  ) {}

  /** Refuses with `risk.closed`, `.occurred-needs-words`, `.next-review-past` and `version.stale`; tells the lead of what occurred. */
  async review({ id, version, ...said }: ReviewRiskInput): Promise<Risk> {
    const before = await this.rows.load(Risk, id);
    this.access.demand(riskPolicy.review, await this.risks.factsOf(before));
    agreeOnReview(before.state, said);
    const state = stateReviewed(before.state, said.state);
    const play = { ...said, state, nextReviewOn: said.nextReviewOn ?? null };
    agreeOnNextReview(play.nextReviewOn, this.clock.today());

    const reviewed = await this.keep(before, version, play);
    const { code, probability, impact } = reviewed;
    await this.journal.record('risk.reviewed', reviewed, { code, state, probability, impact });
    if (state === 'OCCURRED' && before.state !== 'OCCURRED') await this.tellTheLead(reviewed, play.done);
    return reviewed;
  }

  /** Refuses with `risk.illegal-move` and `version.stale`. */
  async close({ id, version, words }: CloseRiskInput): Promise<Risk> {
    const before = await this.rows.load(Risk, id);
    this.access.demand(riskPolicy.close, await this.risks.factsOf(before));
    const state = riskLifecycle.move(before.state, 'CLOSED');
    const { probability, impact } = before;
    const closed = await this.keep(before, version, {
      probability,
      impact,
      state,
      words,
      done: '',
      nextReviewOn: null,
    });
    await this.journal.record('risk.closed', closed, { code: closed.code });
    return closed;
  }

  /** Refuses with `risk.illegal-move`, `risk.next-review-past` and `version.stale`. */
  async reopen({ id, version, words, ...said }: ReopenRiskInput): Promise<Risk> {
    const before = await this.rows.load(Risk, id);
    this.access.demand(riskPolicy.reopen, await this.risks.factsOf(before));
    const state = riskLifecycle.move(before.state, 'OPEN');
    const nextReviewOn = said.nextReviewOn ?? null;
    agreeOnNextReview(nextReviewOn, this.clock.today());
    const { probability, impact } = before;
    const opened = await this.keep(before, version, { probability, impact, state, words, done: '', nextReviewOn });
    await this.journal.record('risk.reopened', opened, { code: opened.code });
    return opened;
  }

  /** The risk stands as it was last said to; what was said before stays in the history. */
  private async keep(before: Risk, version: number, { words, done, ...play }: Play): Promise<Risk> {
    const at = this.clock.now();
    const { id, projectId, probability: formerProbability, impact: formerImpact } = before;
    const former = { formerProbability, formerImpact };
    const kept = await this.rows.update(Risk, { id, version }, { ...play, ...former, reviewedAt: at });
    const said = { ...play, words: words.trim(), done: done.trim() };
    const authorId = this.unit.actor.personId;
    await this.rows.insert(RiskReview, { id: uuidv7(), projectId, riskId: id, authorId, at, ...said });
    return kept;
  }

  private async tellTheLead(risk: Risk, done: string): Promise<void> {
    const lead = await this.unit.manager.findOneByOrFail(Partner, { projectId: risk.projectId, lead: true });
    if (actsFor(this.unit.actor, risk.projectId, lead.id)) return;
    const { projectId, code, titleFr, titleEn } = risk;
    await this.letters.tell('risk-occurred', { projectId, code, titleFr, titleEn, partnerId: lead.id }, { done });
  }
}
