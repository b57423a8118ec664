import { ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { Participation } from './participation.entity.js';

@Resolver(() => Participation)
export class ParticipationResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Partner)
  partner({ partnerId }: Participation) {
    return this.loaders.one(Partner, partnerId);
  }
}
