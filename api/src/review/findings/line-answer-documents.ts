import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Audience } from '../../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../../documents/subjects.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LineAnswer } from '../line-answer.entity.js';
import { LineReview } from '../line-review.entity.js';
import { findingPolicy } from './finding.policy.js';

/** The word of what proves an answer. */
export const LINE_ANSWER = 'line-answer';

const REVIEWS = 'WHERE id IN (SELECT review_id FROM line_answer WHERE id = ANY ($1))';
const LINES = `WHERE id IN (SELECT claim_line_id FROM line_review r JOIN line_answer a ON a.review_id = r.id WHERE a.id = ANY ($1))`;

/** Lends answers to documents: evidence is added while the finding may be answered, for its partner, the lead and the authority. */
@Injectable()
export class LineAnswerDocuments implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.subjects.register(LINE_ANSWER, this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { work, actor } = this.unit;
    const [answers, reviews, lines] = await Promise.all([
      plainRows(work, LineAnswer, 'WHERE id = ANY ($1)', [ids]),
      plainRows(work, LineReview, REVIEWS, [ids]),
      plainRows(work, ClaimLine, LINES, [ids]),
    ]);
    const byId = new Map(reviews.map((review) => [review.id, review]));
    const categories = new Map(lines.map(({ id, category }) => [id, category]));
    return new Map(
      answers.flatMap(({ id, projectId, partnerId, reviewId }) => {
        const review = byId.get(reviewId);
        const category = review && categories.get(review.claimLineId);
        if (!review || !category) return [];
        const open = review.answersDueOn !== null && !review.answersClosed;
        const attachable = findingPolicy.answer.allows(actor, { projectId, partnerId, category, open });
        const discreet = category === 'STAFF';
        return [[id, { projectId, partnerId, attachable, discreet, audiences: [Audience.FUNDER] }] as const];
      }),
    );
  }
}
