import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Document, DocumentVersion } from '../../documents/document.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Journal } from '../../platform/journal/journal.js';
import { Deliverable } from '../deliverable.entity.js';
import type { AnswerCommentInput, CommentDeliverableInput, ResolveCommentInput } from '../deliverable.inputs.js';
import { deliverableVerbs } from '../deliverable.lifecycle.js';
import { deliverablePolicy } from '../deliverable.policy.js';
import { DELIVERABLE } from '../deliverable.subjects.js';
import { PartnerLetters } from '../partner-letters.js';
import { Contributors } from './contributors.js';
import { CommentResolution, ReviewComment } from './review-comment.entity.js';
import { type ReviewCommentFacts, reviewCommentPolicy } from './review-comment.policy.js';

/** The thread of a deliverable: what is said of its files, answered, and settled; nothing of it is ever edited. */
@Injectable()
export class ReviewComments {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly contributors: Contributors,
    private readonly letters: PartnerLetters,
  ) {}

  /** What opened a thread, oldest first; none for whoever may not read them. */
  async of(deliverable: Deliverable): Promise<ReviewComment[]> {
    const facts = await this.contributors.factsOf(deliverable);
    if (this.access.permitted({ read: deliverablePolicy['read-changes'] }, facts).length === 0) return [];
    const said = await this.loaders.many(ReviewComment, 'deliverableId', deliverable.id, { at: 'ASC', id: 'ASC' });
    return said.filter(({ answersId }) => answersId === null);
  }

  async factsOf({ deliverableId, authorId }: ReviewComment): Promise<ReviewCommentFacts> {
    const deliverable = await this.loaders.byId(Deliverable).load(deliverableId);
    if (!deliverable) throw new Refusal('deliverable.unknown', { id: deliverableId });
    return { ...(await this.contributors.factsOf(deliverable)), personId: authorId };
  }

  /** Refuses with `deliverable.review-closed` and `document-version.unknown`; tells the people of its author and of its contributors. */
  async comment({ id, deliverableId, documentVersionId, words }: CommentDeliverableInput): Promise<Deliverable> {
    const deliverable = await this.rows.load(Deliverable, deliverableId);
    const facts = await this.contributors.factsOf(deliverable);
    this.access.demand(deliverablePolicy.comment, facts);
    agreeOnReview(deliverable);
    await this.demandFile(deliverable, documentVersionId);
    await this.say(deliverable, { id, documentVersionId, answersId: null, words });
    await this.record('deliverable.commented', deliverable);
    const partnerIds = [deliverable.partnerId, ...facts.contributorIds];
    const said = { words: words.trim(), deliverableId };
    await this.letters.tellAll('deliverable-commented', deliverable, partnerIds, said);
    return deliverable;
  }

  /** Refuses with `deliverable.review-closed` and `review-comment.resolved`. */
  async answer({ id, commentId, words }: AnswerCommentInput): Promise<Deliverable> {
    const { comment, deliverable } = await this.held(commentId);
    this.access.demand(reviewCommentPolicy.answer, await this.factsOf(comment));
    agreeOnReview(deliverable);
    await this.demandOpen(comment);
    const answersId = comment.answersId ?? comment.id;
    await this.say(deliverable, { id, documentVersionId: null, answersId, words });
    await this.record('deliverable.comment-answered', deliverable);
    return deliverable;
  }

  /** Refuses with `deliverable.review-closed` and `review-comment.resolved`. */
  async resolve({ commentId }: ResolveCommentInput): Promise<Deliverable> {
    const { comment, deliverable } = await this.held(commentId);
    this.access.demand(reviewCommentPolicy.resolve, await this.factsOf(comment));
    agreeOnReview(deliverable);
    await this.demandOpen(comment);
    const { projectId } = deliverable;
    const author = { authorId: this.unit.actor.personId, at: this.clock.now() };
    await this.rows.insert(CommentResolution, { id: uuidv7(), projectId, commentId: threadOf(comment), ...author });
    await this.record('deliverable.comment-resolved', deliverable);
    return deliverable;
  }

  private async say(
    { id: deliverableId, projectId }: Deliverable,
    said: Pick<ReviewComment, 'id' | 'documentVersionId' | 'answersId' | 'words'>,
  ): Promise<void> {
    const author = { authorId: this.unit.actor.personId, at: this.clock.now() };
    await this.rows.insert(ReviewComment, { projectId, deliverableId, ...author, ...said, words: said.words.trim() });
  }

  /** Told to the author and the lead alone; its words stay in the thread. */
  private record(event: `deliverable.${string}`, deliverable: Deliverable): Promise<void> {
    const { code, partnerId } = deliverable;
    return this.journal.record(event, deliverable, { code }, { partnerId });
  }

  /** The comment, alone with whoever answers or settles it until this transaction ends. */
  private async held(id: string) {
    const comment = await this.rows.load(ReviewComment, id);
    const deliverable = await this.rows.load(Deliverable, comment.deliverableId);
    const thread = threadOf(comment);
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('comment ' || $1, 0))`, [thread]);
    return { comment, deliverable };
  }

  private async demandOpen(comment: ReviewComment): Promise<void> {
    const resolved = await this.unit.manager.existsBy(CommentResolution, { commentId: threadOf(comment) });
    if (resolved) throw new Refusal('review-comment.resolved');
  }

  private async demandFile({ id }: Deliverable, versionId: string): Promise<void> {
    const { documentId } = await this.rows.load(DocumentVersion, versionId);
    const { subjectType, subjectId } = await this.rows.load(Document, documentId);
    if (subjectType !== DELIVERABLE || subjectId !== id)
      throw new Refusal('document-version.unknown', { id: versionId });
  }
}

const threadOf = ({ id, answersId }: ReviewComment): string => answersId ?? id;

function agreeOnReview({ state }: Deliverable): void {
  if (!deliverableVerbs[state].includes('comment')) throw new Refusal('deliverable.review-closed', { state });
}
