import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Agreement } from '../../budget/agreement.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import { PartnerClaim, PartnerClaimPage } from '../partner-claim.entity.js';
import { Contents } from './contents.js';
import { Gathering } from './gathering.js';
import { LeadReview } from './lead-review.js';
import { readsDraft } from './open-claim.js';
import {
  GatherExpensesInput,
  OpenPartnerClaimInput,
  ReportOnPartnerClaimInput,
  ReturnPartnerClaimInput,
  ReviewPartnerClaimInput,
  SignPartnerClaimInput,
  ValidatePartnerClaimInput,
} from './partner-claim.inputs.js';
import { partnerClaimPolicy, partnerClaimVerbs } from './partner-claim.policy.js';
import {
  LinesWaiting,
  PartnerClaimCategory,
  PartnerClaimDifference,
  PartnerClaimFlatRate,
  PartnerClaimLinePage,
  PartnerClaimReturn,
  Preflight,
} from './partner-claim.types.js';
import { PartnerClaims } from './partner-claims.js';
import { Preflights } from './preflight.js';
import { Returns } from './returns.js';
import { Signing } from './signing.js';

@Resolver(() => PartnerClaim)
export class PartnerClaimResolver {
  constructor(
    private readonly claims: PartnerClaims,
    private readonly contents: Contents,
    private readonly preflights: Preflights,
    private readonly returned: Returns,
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => [Partner], { description: 'The partners for which the viewer may open a claim.' })
  @Requires(partnerClaimPolicy.open)
  declaringPartners(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.claims.declaring(projectId);
  }

  @Query(() => PartnerClaimPage, {
    description: 'Newest first: one’s own for those who keep books, and what was signed for the lead.',
  })
  @Requires(partnerClaimPolicy.read)
  partnerClaims(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID, nullable: true }) partnerId: string | undefined,
    @Args('periodId', { type: () => ID, nullable: true }) periodId: string | undefined,
    @Args() page: PageArgs,
  ) {
    return this.claims.list({ projectId, partnerId, periodId }, page);
  }

  @Query(() => PartnerClaim)
  @Requires(partnerClaimPolicy.read)
  partnerClaim(@Args('id', { type: () => ID }) id: string) {
    return this.claims.find(id);
  }

  @Query(() => PartnerClaimLinePage, {
    description: 'By number: as they are being gathered, for those who do; else as they were signed.',
  })
  @Requires(partnerClaimPolicy.read)
  partnerClaimLines(
    @Args('partnerClaimId', { type: () => ID }) id: string,
    @Args('round', { type: () => Int, nullable: true, description: 'The last, unless another is named.' })
    round: number | undefined,
    @Args() page: PageArgs,
  ) {
    return this.claims.lines(id, round ?? null, page);
  }

  @Query(() => Preflight, {
    nullable: true,
    description: 'None while the project has no call by whose rules it is counted.',
  })
  @Requires(partnerClaimPolicy.read)
  async partnerClaimPreflight(@Args('partnerClaimId', { type: () => ID }) id: string) {
    return this.preflights.told(await this.claims.find(id));
  }

  @Query(() => PartnerClaimDifference, {
    nullable: true,
    description: 'Between the last two signatures; for those who write, since the last. None before there are two.',
  })
  @Requires(partnerClaimPolicy.read)
  async partnerClaimDifference(@Args('partnerClaimId', { type: () => ID }) id: string) {
    return this.claims.difference(await this.claims.find(id));
  }

  @ResolveField(() => Partner)
  partner({ partnerId }: PartnerClaim) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => ClaimPeriod)
  period({ periodId }: PartnerClaim) {
    return this.loaders.one(ClaimPeriod, periodId);
  }

  @ResolveField(() => Agreement, { nullable: true, description: 'The version under which it is made.' })
  agreement({ agreementId }: PartnerClaim) {
    return agreementId && this.loaders.one(Agreement, agreementId);
  }

  @ResolveField(() => Person, { nullable: true })
  signedBy({ signedById }: PartnerClaim) {
    return signedById && this.loaders.one(Person, signedById);
  }

  @ResolveField(() => String, {
    description: 'What was done in the period: as it is being written for those who do, else as it was signed.',
  })
  report(claim: PartnerClaim) {
    return readsDraft(this.unit.actor, claim) ? claim.report : claim.signedReport;
  }

  @ResolveField(() => String, { nullable: true, description: 'SHA-256 of what was signed last, in hexadecimal.' })
  sha256({ hash }: PartnerClaim) {
    return hash?.toString('hex') ?? null;
  }

  @ResolveField(() => Money, { description: 'The sum of its lines, flat rates included.' })
  declared(claim: PartnerClaim) {
    return this.contents.declared(claim);
  }

  @ResolveField(() => [PartnerClaimCategory])
  categories(claim: PartnerClaim) {
    return this.contents.categories(claim);
  }

  @ResolveField(() => [PartnerClaimFlatRate], {
    description: 'What the agreed rates add while nothing is signed; afterwards they are lines like others.',
  })
  async flatRates(claim: PartnerClaim) {
    return (await this.contents.of(claim)).flats;
  }

  @ResolveField(() => LinesWaiting, { nullable: true, description: 'None for those who do not keep the ledger.' })
  waiting(claim: PartnerClaim) {
    return readsDraft(this.unit.actor, claim) ? this.contents.waiting(claim) : null;
  }

  @ResolveField(() => [PartnerClaimReturn], { description: 'The last first.' })
  returns(claim: PartnerClaim) {
    return this.returned.of(claim);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this claim.' })
  viewerCan(claim: PartnerClaim) {
    return this.access
      .permitted(partnerClaimPolicy, claim)
      .filter((name) => partnerClaimVerbs[claim.state].includes(name.slice('partner-claim.'.length)));
  }
}

@Resolver(() => PartnerClaim)
export class PartnerClaimVerbs {
  constructor(
    private readonly gathering: Gathering,
    private readonly signing: Signing,
    private readonly lead: LeadReview,
  ) {}

  @Mutation(() => PartnerClaim, {
    description:
      'With every line that is ready. Refuses with claim-period.unknown, ledger.no-programme, partner-claim.already-open.',
  })
  @Requires(partnerClaimPolicy.open)
  openPartnerClaim(@Args('input') input: OpenPartnerClaimInput) {
    return this.gathering.open(input);
  }

  @Mutation(() => PartnerClaim, { description: 'Refuses with partner-claim.signed, .not-to-gather, version.stale.' })
  @Requires(partnerClaimPolicy.gather)
  gatherExpenses(@Args('input') input: GatherExpensesInput) {
    return this.gathering.gather(input);
  }

  @Mutation(() => PartnerClaim, { description: 'Refuses with partner-claim.signed, version.stale.' })
  @Requires(partnerClaimPolicy.report)
  reportOnPartnerClaim(@Args('input') input: ReportOnPartnerClaimInput) {
    return this.gathering.report(input);
  }

  @Mutation(() => PartnerClaim, {
    description: 'Freezes its lines. Refuses with partner-claim.blocked, .illegal-move, version.stale.',
  })
  @Requires(partnerClaimPolicy.sign)
  signPartnerClaim(@Args('input') input: SignPartnerClaimInput) {
    return this.signing.sign(input);
  }

  @Mutation(() => PartnerClaim, { description: 'Refuses with partner-claim.illegal-move, version.stale.' })
  @Requires(partnerClaimPolicy.review)
  reviewPartnerClaim(@Args('input') input: ReviewPartnerClaimInput) {
    return this.lead.review(input);
  }

  @Mutation(() => PartnerClaim, {
    description: 'Refuses with partner-claim.illegal-move, .line-unknown, version.stale.',
  })
  @Requires(partnerClaimPolicy.return)
  returnPartnerClaim(@Args('input') input: ReturnPartnerClaimInput) {
    return this.lead.giveBack(input);
  }

  @Mutation(() => PartnerClaim, { description: 'Refuses with partner-claim.illegal-move, version.stale.' })
  @Requires(partnerClaimPolicy.validate)
  validatePartnerClaim(@Args('input') input: ValidatePartnerClaimInput) {
    return this.lead.validate(input);
  }
}
