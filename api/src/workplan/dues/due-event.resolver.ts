import { ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../consortium/person.entity.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { DueEvent } from './due-event.entity.js';

@Resolver(() => DueEvent)
export class DueEventResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person, { nullable: true })
  author({ authorId }: DueEvent) {
    return authorId && this.loaders.one(Person, authorId);
  }
}
