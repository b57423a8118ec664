import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../consortium/person.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { RiskLists } from './risk.lists.js';
import { riskPolicy } from './risk.policy.js';
import { RiskReview, RiskReviewPage } from './risk-review.entity.js';

@Resolver(() => RiskReview)
export class RiskReviewResolver {
  constructor(
    private readonly lists: RiskLists,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => RiskReviewPage, { description: 'All that was said of a risk, newest first.' })
  @Requires(riskPolicy.read)
  riskReviews(@Args('riskId', { type: () => ID }) riskId: string, @Args() page: PageArgs) {
    return this.lists.reviews(riskId, page);
  }

  @ResolveField(() => Person)
  author({ authorId }: RiskReview) {
    return this.loaders.one(Person, authorId);
  }
}
