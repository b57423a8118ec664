import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { FundEnum } from '../../budget/financing.entity.js';
import type { Fund } from '../../budget/financing.funding.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Money } from '../../kernel/money.js';
import { FindingTold } from '../../platform/graphql/finding.types.js';
import { Claim } from '../claim.entity.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import { PartnerClaimStateEnum } from '../partner-claim.entity.js';
import type { PartnerClaimState } from '../partner-claim.lifecycle.js';

@ObjectType({ description: 'A partner claim, seen from the claim that is to hold it.' })
export class ConsolidatedClaim {
  @Field(() => ID, { description: 'Of the partner claim.' })
  id: string;

  @Field(() => PartnerClaimStateEnum)
  state: PartnerClaimState;

  @Field(() => Int, { description: 'The number of the period that it declares.' })
  period: number;

  @Field(() => Int)
  round: number;

  @Field(() => Money, { description: 'What was signed last.' })
  declared: Money;

  @Field(() => GraphQLISODateTime, { nullable: true })
  signedAt: Date | null;

  @Field({ description: 'The claim holds it.' })
  held: boolean;

  @Field({ description: 'Validated, and held by no claim yet.' })
  ready: boolean;
}

@ObjectType({ description: 'One partner in the claim: what it has signed, and what the claim holds of it.' })
export class ConsolidatedPartner {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => [ConsolidatedClaim], {
    description: 'Of this period, and late ones that are ready; drafts are unknown.',
  })
  claims: ConsolidatedClaim[];

  @Field(() => Money, { description: 'The lines of the claim that are its own.' })
  held: Money;

  @Field(() => Money, { description: 'Those of them that no partner claim carries.' })
  outside: Money;
}

@ObjectType({ description: 'What one partner declares in one category, ready or held.' })
export class ConsolidatedCell {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => Money)
  amount: Money;
}

@ObjectType({ description: 'What one fund brings of one category.' })
export class ConsolidatedShare {
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => FundEnum)
  fund: Fund;

  @Field(() => Money)
  amount: Money;
}

@ObjectType({ description: 'What one fund brings: agreed, in earlier claims, in this one.' })
export class ConsolidatedFund {
  @Field(() => FundEnum)
  fund: Fund;

  @Field(() => Money)
  agreed: Money;

  @Field(() => String, { nullable: true, description: 'Of all that is agreed, two decimals.' })
  percent: string | null;

  @Field(() => Money)
  previous: Money;

  @Field(() => Money)
  current: Money;
}

@ObjectType({ description: 'A claim being put together from what partners signed, and what shows that it holds.' })
export class Consolidation {
  @Field(() => ID)
  projectId: string;

  @Field(() => ClaimPeriod)
  period: ClaimPeriod;

  @Field(() => Claim, { nullable: true, description: 'None before one is opened for the period.' })
  claim: Claim | null;

  @Field(() => [ConsolidatedPartner])
  partners: ConsolidatedPartner[];

  @Field(() => [ConsolidatedCell], { description: 'What the claim holds and what is ready, together.' })
  cells: ConsolidatedCell[];

  @Field(() => [ConsolidatedShare])
  shares: ConsolidatedShare[];

  @Field(() => [ConsolidatedFund], { description: 'None while the project has no programme.' })
  funds: ConsolidatedFund[];

  @Field(() => Money, { description: 'The lines that the claim holds.' })
  held: Money;

  @Field(() => Money, { description: 'What is validated and not held yet.' })
  ready: Money;

  @Field(() => Money, { description: 'The partner claims that it holds, as signed, and lines that none carries.' })
  signed: Money;

  @Field(() => Money, { description: 'The lines minus what was signed: zero, or something is wrong.' })
  gap: Money;

  @Field(() => [FindingTold], { description: 'R19: what does not hold of the claim with what is ready.' })
  findings: FindingTold[];

  /** By whose rules it is counted, the agreement’s tolerance included. */
  programme: Programme | null;

  /** The totals of earlier claims, in order. */
  earlier: readonly Money[];
}
