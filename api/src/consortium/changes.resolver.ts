import { Args, Field, ID, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import type { Announcement } from '../platform/live/change.rules.js';
import { Live } from '../platform/live/live.js';
import { projectPolicy } from './project.policy.js';

@ObjectType({ description: 'Something changed. It holds no data: whoever may see it asks again.' })
export class Change {
  @Field()
  event: string;

  @Field()
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => ID)
  actorId: string;

  @Field()
  actorName: string;

  @Field(() => Int, { description: 'The number of its line in the journal of the project.' })
  seq: number;
}

@Resolver(() => Change)
export class ChangesResolver {
  constructor(
    private readonly live: Live,
    private readonly access: Access,
  ) {}

  @Subscription(() => Change, {
    description: 'What changes in a project from now on; ends when the right to see it ends.',
    resolve: (announcement: Announcement) => announcement,
  })
  @Requires(projectPolicy.read)
  changes(@Args('projectId', { type: () => ID }) projectId: string): AsyncIterableIterator<Announcement> {
    this.access.demand(projectPolicy.read, { id: projectId });
    return this.live.watch(projectId);
  }
}
