import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID, MaxLength, MinLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type PaymentKind, paymentKinds } from './payment.rules.js';

export const PaymentKindEnum = wordsEnum('PaymentKind', paymentKinds);
export const MOST_REFERENCE = 120;

@Entity()
@ObjectType({ description: 'What the authority paid at once, with what it was worked out from; it never changes.' })
export class Payment {
  @IdColumn()
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Column('uuid')
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Column('integer')
  @Field(() => Int)
  number: number;

  /** None for an advance. */
  @Column('uuid', { nullable: true })
  claimId: string | null;

  /** Of an advance: the request that it pays; none where the authority paid it of its own accord. */
  @Column('uuid', { nullable: true })
  advanceClaimId: string | null;

  @Column('uuid', { nullable: true })
  certificateId: string | null;

  @WordColumn()
  @Field(() => PaymentKindEnum)
  kind: PaymentKind;

  @Column('text')
  @Field()
  fund: string;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'By when the programme has it paid; none for an advance.' })
  dueOn: Day | null;

  /** Of the whole cost: the rate is what one is of the other. */
  @MoneyColumn()
  agreed: Money;

  @MoneyColumn()
  cost: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'What was certified of its claim that day.' })
  retained: Money;

  @MoneyColumn()
  @Field(() => Money)
  otherResources: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'What other claims had settled.' })
  settled: Money;

  @MoneyColumn()
  @Field(() => Money)
  due: Money;

  @MoneyColumn()
  @Field(() => Money)
  payable: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'Above the ceiling of interim payments: waits for the balance.' })
  held: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'What it settles of what is payable; of several instalments, this one.' })
  amount: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'Taken from it to pay an advance back.' })
  recovered: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'Taken from it for what corrections made too much; below zero when added.' })
  corrected: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'What left the account.' })
  transfer: Money;

  @DayColumn()
  @Field(() => DayScalar)
  orderedOn: Day;

  @DayColumn()
  @Field(() => DayScalar)
  paidOn: Day;

  @Column('text')
  @Field({ description: 'Of the order, as the bank says it.' })
  @MinLength(1)
  @MaxLength(MOST_REFERENCE)
  reference: string;

  @Column('uuid')
  recordedById: string;

  @Column('timestamptz')
  recordedAt: Date;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'When the lead had it.' })
  receivedOn: Day | null;

  @MoneyColumn({ nullable: true })
  @Field(() => Money, { nullable: true, description: 'What the lead had of it.' })
  received: Money | null;

  @Column('uuid', { nullable: true })
  receivedById: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
