import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../consortium/person.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Control } from '../control.entity.js';
import { controlPolicy } from '../control.policy.js';
import { ControlQueue } from './queue.js';
import { QueueArgs, QueuedClaimPage } from './queue.types.js';

@Resolver(() => Control)
export class QueueResolver {
  constructor(
    private readonly queue: ControlQueue,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => QueuedClaimPage, {
    description: 'What the authority has in hand over all its projects: from submitted to controlled.',
  })
  @Requires(controlPolicy.read)
  controlQueue(@Args() args: QueueArgs) {
    return this.queue.list(args);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who reviews it; never who certifies it.' })
  reviewer({ reviewerId }: Control) {
    return reviewerId && this.loaders.one(Person, reviewerId);
  }

  @ResolveField(() => Person, { nullable: true })
  admittedBy({ admittedById }: Control) {
    return admittedById && this.loaders.one(Person, admittedById);
  }
}
