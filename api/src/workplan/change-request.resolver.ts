import { ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../consortium/person.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { ChangeRequest } from './change-request.entity.js';

@Resolver(() => ChangeRequest)
export class ChangeRequestResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person)
  author({ authorId }: ChangeRequest) {
    return this.loaders.one(Person, authorId);
  }
}
