import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClaimStateEnum } from '../claims/claim.entity.js';
import type { ClaimState } from '../claims/claim.lifecycle.js';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { Correction } from './correction.entity.js';
import { Payment, PaymentKindEnum } from './payment.entity.js';
import { type PaymentKind, shareStandings } from './payment.rules.js';
import { PaymentShare } from './payment-share.entity.js';

export const ShareStandingEnum = wordsEnum('ShareStanding', shareStandings);

@ObjectType({ description: 'A claim of which something is certified: what it is worth (R7), paid and still to pay.' })
export class PayableClaim {
  @Field(() => ID)
  claimId: string;

  @Field(() => Int)
  number: number;

  @Field(() => PaymentKindEnum)
  kind: PaymentKind;

  @Field(() => ClaimStateEnum)
  state: ClaimState;

  @Field(() => DayScalar, { description: 'By when the programme has it paid.' })
  dueOn: Day;

  @Field(() => Money, { description: 'What is certified of it, corrections included.' })
  retained: Money;

  @Field(() => Money)
  due: Money;

  @Field(() => Money)
  payable: Money;

  @Field(() => Money)
  held: Money;

  @Field(() => Money)
  paid: Money;

  @Field(() => Money, { description: 'What it still settles.' })
  remaining: Money;

  @Field(() => Money, { description: 'Of an advance, taken from it.' })
  recovered: Money;

  @Field(() => Money, { description: 'Of corrections, taken from it.' })
  corrected: Money;

  @Field(() => Money, { description: 'What would leave the account.' })
  transfer: Money;
}

@ObjectType({ description: 'What the fund brings to the project, and where it stands.' })
export class PaymentFigures {
  @Field()
  fund: string;

  @Field(() => Money)
  agreed: Money;

  @Field(() => Money, { description: 'Where interim payments stop.' })
  ceiling: Money;

  @Field(() => Money, { description: 'Of expenditure, corrections included.' })
  certified: Money;

  @Field(() => Money, {
    description: 'What left the account of the authority: settled, advances to recover, to come back and repaid.',
  })
  paid: Money;

  @Field(() => Money, { description: 'Of it, what corrections still ask back; below zero what they still add.' })
  toComeBack: Money;

  @Field(() => Money, { description: 'Of it, what came back by repayment orders.' })
  repaid: Money;

  @Field(() => Money, { description: 'What claims have settled.' })
  settled: Money;

  @Field(() => Money)
  toPay: Money;

  @Field(() => Money)
  held: Money;

  @Field(() => Money, { description: 'Agreed, and neither settled, to pay nor held.' })
  remaining: Money;

  @Field(() => Money, { description: 'Advances that are not recovered yet.' })
  advance: Money;

  @Field(() => Money, { description: 'What an advance may still be.' })
  advanceRoom: Money;
}

@ObjectType({ description: 'Why papers are kept, and until when (R14).' })
export class KeptUntil {
  @Field(() => DayScalar)
  until: Day;

  @Field()
  source: string;
}

@ObjectType({
  description: 'What was paid on a project: the whole for the lead and the authority, their own for partners.',
})
export class PaymentBook {
  @Field(() => ID)
  projectId: string;

  @Field(() => PaymentFigures, { nullable: true, description: 'None for partners, or where no call says how much.' })
  figures: PaymentFigures | null;

  @Field(() => [PayableClaim])
  claims: PayableClaim[];

  @Field(() => [Payment], { description: 'Oldest first.' })
  payments: Payment[];

  @Field(() => [PaymentShare], { description: 'Those in sight, by payment and partner.' })
  shares: PaymentShare[];

  @Field(() => [Correction], { description: 'Those in sight, oldest first.' })
  corrections: Correction[];

  @Field(() => [KeptUntil], { description: 'Once the balance is paid; what lasts longest first.' })
  retention: KeptUntil[];
}
