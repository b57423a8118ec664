import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Clock } from '../../platform/clock.js';
import { Deliverable } from '../deliverable.entity.js';
import {
  AnswerCommentInput,
  CommentDeliverableInput,
  ExplainDelayInput,
  MoveDueDateInput,
  NameContributorsInput,
  ResolveCommentInput,
} from '../deliverable.inputs.js';
import { deliverablePolicy } from '../deliverable.policy.js';
import { isDelayed, isUnexplained } from '../deliverable.rules.js';
import { Contributors } from './contributors.js';
import { DeliverableMoves } from './deliverable.moves.js';
import { DueEvent } from './due-event.entity.js';
import { DueEvents } from './due-events.js';
import { ReviewComment } from './review-comment.entity.js';
import { reviewCommentPolicy } from './review-comment.policy.js';
import { ReviewComments } from './review-comments.js';

/** Who writes a deliverable, what is said of it, and what became of its day. */
@Resolver(() => Deliverable)
export class DeliverableDuesResolver {
  constructor(
    private readonly contributing: Contributors,
    private readonly moves: DeliverableMoves,
    private readonly thread: ReviewComments,
    private readonly events: DueEvents,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => Deliverable, {
    description: 'Refuses with deliverable.settled, .author-contributes, partner.unknown, version.stale.',
  })
  @Requires(deliverablePolicy['name-contributors'])
  nameContributors(@Args('input') input: NameContributorsInput) {
    return this.contributing.name(input);
  }

  @Mutation(() => Deliverable, {
    description:
      'Refuses with deliverable.handed-in, .due-has-come, .due-in-the-past, .outside-project, .same-day, version.stale.',
  })
  @Requires(deliverablePolicy['move-due'])
  moveDueDate(@Args('input') input: MoveDueDateInput) {
    return this.moves.move(input);
  }

  @Mutation(() => Deliverable, { description: 'Refuses with deliverable.not-late, version.stale.' })
  @Requires(deliverablePolicy['explain-delay'])
  explainDelay(@Args('input') input: ExplainDelayInput) {
    return this.moves.explain(input);
  }

  @Mutation(() => Deliverable, { description: 'Refuses with deliverable.review-closed, document-version.unknown.' })
  @Requires(deliverablePolicy.comment)
  commentDeliverable(@Args('input') input: CommentDeliverableInput) {
    return this.thread.comment(input);
  }

  @Mutation(() => Deliverable, { description: 'Refuses with deliverable.review-closed, review-comment.resolved.' })
  @Requires(reviewCommentPolicy.answer)
  answerComment(@Args('input') input: AnswerCommentInput) {
    return this.thread.answer(input);
  }

  @Mutation(() => Deliverable, { description: 'Refuses with deliverable.review-closed, review-comment.resolved.' })
  @Requires(reviewCommentPolicy.resolve)
  resolveComment(@Args('input') input: ResolveCommentInput) {
    return this.thread.resolve(input);
  }

  @ResolveField(() => [Partner], { description: 'Who works on it beside its author.' })
  contributors(deliverable: Deliverable) {
    return this.contributing.of(deliverable);
  }

  @ResolveField(() => Boolean, { description: 'Handed in after its day, or awaited since.' })
  delayed(deliverable: Deliverable): boolean {
    return isDelayed(deliverable, this.clock.today());
  }

  @ResolveField(() => Boolean, { description: 'Late without a reason: it blocks the report of its period.' })
  unexplained(deliverable: Deliverable): boolean {
    return isUnexplained(deliverable, this.clock.today());
  }

  @ResolveField(() => [DueEvent], { description: 'All that happened to it, newest first.' })
  history(deliverable: Deliverable) {
    return this.events.ofDeliverable(deliverable);
  }

  @ResolveField(() => [ReviewComment], {
    description: 'What was said of its files, oldest first; for those who write it and the lead.',
  })
  comments(deliverable: Deliverable) {
    return this.thread.of(deliverable);
  }
}
