import { ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../consortium/person.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { ForecastChange } from './forecast-change.entity.js';

@Resolver(() => ForecastChange)
export class ForecastChangeResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person)
  author({ authorId }: ForecastChange) {
    return this.loaders.one(Person, authorId);
  }
}
