import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../consortium/person.entity.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { Claim, ClaimPage } from './claim.entity.js';
import { ReopenClaimInput, SubmitClaimInput } from './claim.inputs.js';
import { claimPolicy } from './claim.policy.js';
import { ClaimService } from './claim.service.js';
import { ClaimSubmission } from './claim.submission.js';
import { ClaimTotal } from './claim.types.js';
import { ClaimPeriod } from './claim-period.entity.js';
import { ClaimTotals } from './claim-totals.js';

@Resolver(() => Claim)
export class ClaimResolver {
  constructor(
    private readonly service: ClaimService,
    private readonly submission: ClaimSubmission,
    private readonly totals: ClaimTotals,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => ClaimPage, { description: 'Newest first; what is not submitted exists for the lead alone.' })
  @Requires(claimPolicy.read)
  claims(@Args('projectId', { type: () => ID }) projectId: string, @Args() page: PageArgs) {
    return this.service.list(projectId, page);
  }

  @Query(() => Claim)
  @Requires(claimPolicy.read)
  claim(@Args('id', { type: () => ID }) id: string) {
    return this.service.open(id);
  }

  @ResolveField(() => ClaimPeriod)
  period({ periodId }: Claim) {
    return this.loaders.one(ClaimPeriod, periodId);
  }

  @ResolveField(() => Person, { nullable: true })
  submittedBy({ submittedById }: Claim) {
    return submittedById && this.loaders.one(Person, submittedById);
  }

  @ResolveField(() => Int)
  lineCount({ id }: Claim) {
    return this.totals.lineCount(id);
  }

  @ResolveField(() => [ClaimTotal])
  byPartner({ id }: Claim) {
    return this.totals.by(id, 'partnerId');
  }

  @ResolveField(() => [ClaimTotal])
  byCategory({ id }: Claim) {
    return this.totals.by(id, 'category');
  }

  @ResolveField(() => [ClaimTotal])
  byWorkPackage({ id }: Claim) {
    return this.totals.by(id, 'workPackageId');
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this claim.' })
  viewerCan(claim: Claim) {
    return this.access.permitted(claimPolicy, claim);
  }

  @Mutation(() => Claim, { description: 'Seals its lines and freezes its total; the funder sees it from then on.' })
  @Requires(claimPolicy.submit)
  submitClaim(@Args('input') input: SubmitClaimInput) {
    return this.submission.submit(input);
  }

  @Mutation(() => Claim, {
    description: 'Opens the lines of a claim that was given back, for their evidence. Refuses with claim.illegal-move.',
  })
  @Requires(claimPolicy.reopen)
  reopenClaim(@Args('input') input: ReopenClaimInput) {
    return this.submission.reopen(input);
  }
}
