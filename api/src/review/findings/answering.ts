import { Injectable } from '@nestjs/common';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { LineAnswer } from '../line-answer.entity.js';
import { LineReview } from '../line-review.entity.js';
import { findingPolicy } from './finding.policy.js';
import type { AnswerFindingInput } from './findings.inputs.js';

/** A partner says what it thinks of a finding; what was said stays, and may be added to. */
@Injectable()
export class Answering {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `line-review.unknown`, `finding.closed`, `finding.words-missing`. */
  async answer({ id, findingId, stance, text: words }: AnswerFindingInput): Promise<LineAnswer> {
    const review = await this.rows.load(LineReview, findingId);
    const line = await this.rows.load(ClaimLine, review.claimLineId);
    const { projectId, partnerId, answersDueOn, answersClosed } = review;
    const open = answersDueOn !== null && !answersClosed;
    this.access.demand(findingPolicy.answer, { projectId, partnerId, category: line.category, open: true });
    if (!open) throw new Refusal('finding.closed', { number: line.number });
    const text = words.trim();
    if (stance === 'CONTESTS' && text === '') throw new Refusal('finding.words-missing', { number: line.number });
    const answer = await this.rows.insert(LineAnswer, {
      ...{ id, projectId, partnerId, reviewId: findingId, stance, text },
      ...{ authorId: this.unit.actor.personId, at: this.clock.now() },
    });
    const event = stance === 'AGREES' ? 'control.finding-agreed' : 'control.finding-contested';
    await this.journal.record(event, answer, { line: line.number }, { partnerId, party: true });
    return answer;
  }
}
