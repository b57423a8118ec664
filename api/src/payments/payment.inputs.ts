import { Field, ID, InputType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { MOST_REFERENCE, Payment } from './payment.entity.js';

const MOST_WORDS = 2000;
const MOST_SHARES = 100;

@InputType()
export class RecordPaymentInput extends PickType(
  Payment,
  ['id', 'projectId', 'amount', 'orderedOn', 'paidOn', 'reference'],
  InputType,
) {
  @Field(() => ID, { nullable: true, description: 'None for an advance.' })
  @IsOptional()
  @IsUUID()
  claimId: string | null;
}

@InputType()
export class ReceivePaymentInput extends EditInput {
  @Field(() => DayScalar)
  receivedOn: Day;

  @Field(() => Money)
  received: Money;
}

@InputType()
export class SharedInput extends EditInput {}

@InputType()
export class TransferSharesInput {
  @Field(() => ID)
  @IsUUID()
  paymentId: string;

  @Field(() => [SharedInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SHARES)
  @ValidateNested({ each: true })
  @Type(() => SharedInput)
  shares: SharedInput[];

  @Field(() => DayScalar)
  transferredOn: Day;

  @Field()
  @MaxLength(MOST_REFERENCE)
  reference: string;
}

@InputType()
export class ConfirmShareInput extends EditInput {
  @Field(() => DayScalar)
  confirmedOn: Day;

  @Field(() => Money, { description: 'What reached the partner.' })
  received: Money;

  @Field({ description: 'Why that is not what was sent; empty when it is.' })
  @MaxLength(MOST_WORDS)
  words: string;
}
