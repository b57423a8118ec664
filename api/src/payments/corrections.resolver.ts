import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Claim } from '../claims/claim.entity.js';
import { ClaimLine } from '../claims/claim-line.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Money } from '../kernel/money.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { Correction } from './correction.entity.js';
import {
  DecideCorrectionInput,
  DurabilityInput,
  ProposeCorrectionInput,
  RecordRepaymentInput,
} from './correction.inputs.js';
import { correctionPolicy } from './correction.policy.js';
import { CorrectedDurability, DurabilityReckoning } from './correction.types.js';
import { Corrections } from './corrections.js';
import { Durabilities } from './durabilities.js';
import { lastingOf } from './durability.funding.js';

@Resolver(() => Correction)
export class CorrectionsResolver {
  constructor(
    private readonly corrections: Corrections,
    private readonly durabilities: Durabilities,
    private readonly loaders: Loaders,
    private readonly access: Access,
  ) {}

  @Mutation(() => Correction, {
    description:
      'Refuses with correction.not-certified, .place-missing, .moves-nothing, .beyond-declared, .due-day-missing, .breach-missing, .not-finally-paid, .lasted, .not-pro-rata, claim-line.unknown.',
  })
  @Requires(correctionPolicy.propose)
  proposeCorrection(@Args('input') input: ProposeCorrectionInput) {
    return this.corrections.propose(input);
  }

  @Mutation(() => Correction, {
    description: 'By somebody else than who proposed it. Refuses with correction.beyond-declared, .not-pro-rata.',
  })
  @Requires(correctionPolicy.decide)
  decideCorrection(@Args('input') input: DecideCorrectionInput) {
    return this.corrections.decide(input);
  }

  @Mutation(() => Correction, {
    description: 'What a repayment order asked came back. Refuses with correction.no-order.',
  })
  @Requires(correctionPolicy.repay)
  recordRepayment(@Args('input') input: RecordRepaymentInput) {
    return this.corrections.repay(input);
  }

  @Query(() => DurabilityReckoning, {
    nullable: true,
    description: 'None before the final payment. Refuses with correction.place-missing, claim-line.unknown.',
  })
  @Requires(correctionPolicy.propose)
  durability(@Args('input') input: DurabilityInput) {
    return this.durabilities.reckoned(input);
  }

  @ResolveField(() => CorrectedDurability, { nullable: true, description: 'Of what did not last alone.' })
  lasting({ finalPaidOn, breachedOn, durableYears }: Correction): CorrectedDurability | null {
    if (!finalPaidOn || !breachedOn || !durableYears) return null;
    const { until, remaining, whole } = lastingOf(finalPaidOn, breachedOn, durableYears);
    return { until, remainingDays: remaining, wholeDays: whole };
  }

  @ResolveField(() => Int, { nullable: true })
  async claimNumber({ claimId }: Correction) {
    return (await this.loaders.one(Claim, claimId))?.number ?? null;
  }

  @ResolveField(() => Int, { nullable: true })
  async lineNumber({ claimLineId }: Correction) {
    return claimLineId && ((await this.loaders.one(ClaimLine, claimLineId))?.number ?? null);
  }

  @ResolveField(() => Partner)
  partner({ partnerId }: Correction) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => WorkPackage)
  workPackage({ workPackageId }: Correction) {
    return this.loaders.one(WorkPackage, workPackageId);
  }

  @ResolveField(() => Money, {
    nullable: true,
    description: 'What is certified of it since; none until it is decided.',
  })
  after({ before, amount }: Correction) {
    return before?.plus(amount) ?? null;
  }

  @ResolveField(() => Boolean, { description: 'A payment took it, or it came back.' })
  recovered({ paymentId, repaidOn }: Correction) {
    return paymentId !== null || repaidOn !== null;
  }

  @ResolveField(() => Person, { nullable: true })
  preparedBy({ preparedById }: Correction) {
    return this.loaders.one(Person, preparedById);
  }

  @ResolveField(() => Person, { nullable: true })
  decidedBy({ decidedById }: Correction) {
    return decidedById && this.loaders.one(Person, decidedById);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this correction.' })
  viewerCan(correction: Correction) {
    return this.access.permitted(correctionPolicy, correction);
  }
}
