import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PartnerMonths } from './cockpit.types.js';

@Resolver(() => PartnerMonths)
export class PartnerMonthsResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Partner)
  partner(@Parent() { partnerId }: PartnerMonths) {
    return this.loaders.byId(Partner).load(partnerId);
  }
}
