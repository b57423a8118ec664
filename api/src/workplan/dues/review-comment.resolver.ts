import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../consortium/person.entity.js';
import { Document, DocumentVersion } from '../../documents/document.entity.js';
import { Access } from '../../platform/access/access.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Deliverable } from '../deliverable.entity.js';
import { deliverableVerbs } from '../deliverable.lifecycle.js';
import { CommentResolution, ReviewComment } from './review-comment.entity.js';
import { reviewCommentPolicy } from './review-comment.policy.js';
import { ReviewComments } from './review-comments.js';

@Resolver(() => ReviewComment)
export class ReviewCommentResolver {
  constructor(
    private readonly thread: ReviewComments,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @ResolveField(() => Person)
  author({ authorId }: ReviewComment) {
    return this.loaders.one(Person, authorId);
  }

  @ResolveField(() => [ReviewComment], { description: 'What was answered, oldest first.' })
  async answers({ id, deliverableId }: ReviewComment): Promise<ReviewComment[]> {
    const said = await this.loaders.many(ReviewComment, 'deliverableId', deliverableId, { at: 'ASC', id: 'ASC' });
    return said.filter(({ answersId }) => answersId === id);
  }

  @ResolveField(() => CommentResolution, { nullable: true })
  async resolution({ id }: ReviewComment): Promise<CommentResolution | undefined> {
    return (await this.loaders.many(CommentResolution, 'commentId', id))[0];
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of the file that it speaks of, when in sight.' })
  async fileName(comment: ReviewComment): Promise<string | null | undefined> {
    const version = await this.versionOf(comment);
    return version && (await this.loaders.one(Document, version.documentId))?.name;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Which version of that file, when in sight.' })
  async fileNumber(comment: ReviewComment): Promise<number | undefined> {
    return (await this.versionOf(comment))?.number;
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this comment.' })
  async viewerCan(comment: ReviewComment): Promise<string[]> {
    const [deliverable, resolution, facts] = await Promise.all([
      this.loaders.one(Deliverable, comment.deliverableId),
      this.resolution(comment),
      this.thread.factsOf(comment),
    ]);
    const open = deliverable && !resolution && deliverableVerbs[deliverable.state].includes('comment');
    return open ? this.access.permitted(reviewCommentPolicy, facts) : [];
  }

  private async versionOf({ documentVersionId }: ReviewComment): Promise<DocumentVersion | null> {
    return documentVersionId === null ? null : this.loaders.one(DocumentVersion, documentVersionId);
  }
}

@Resolver(() => CommentResolution)
export class CommentResolutionResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person)
  author({ authorId }: CommentResolution) {
    return this.loaders.one(Person, authorId);
  }
}
