import { coordinates } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';
import { type DeliverableFacts, writes } from '../deliverable.policy.js';

export interface ReviewCommentFacts extends DeliverableFacts {
  /** Who said it. */
  readonly personId: string;
}

/** Whoever may speak of a deliverable may answer; whoever said something, or the lead, says that it is settled. */
export const reviewCommentPolicy = policy<ReviewCommentFacts>()('review-comment', {
  answer: (actor, comment) => coordinates(actor, comment.projectId) || writes(actor, comment),
  resolve: (actor, comment) =>
    coordinates(actor, comment.projectId) || (actor.personId === comment.personId && writes(actor, comment)),
});
