import { ResolveField, Resolver } from '@nestjs/graphql';
import { Project } from '../consortium/project.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { ClaimPeriod } from './claim-period.entity.js';

/** Adds `Project.claimPeriods`. */
@Resolver(() => Project)
export class ClaimPeriodsResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => [ClaimPeriod], { description: 'The periods in which expenditure is declared, in order.' })
  claimPeriods({ id }: Project) {
    return this.loaders.many(ClaimPeriod, 'projectId', id, { number: 'ASC' });
  }
}
