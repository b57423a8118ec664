import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { PaymentKindEnum } from './payment.entity.js';
import type { PaymentKind } from './payment.rules.js';

/** A partner reads no payment and no claim: what it must know of them stands here. */
@Entity()
@ObjectType({
  description: 'What a partner has of a payment: sent by the lead, confirmed by those who keep its books.',
})
export class PaymentShare {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  @Field(() => ID)
  paymentId: string;

  @Column('uuid')
  partnerId: string;

  @Column('integer')
  @Field(() => Int)
  paymentNumber: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'None for an advance.' })
  claimNumber: number | null;

  @WordColumn()
  @Field(() => PaymentKindEnum)
  kind: PaymentKind;

  @DayColumn()
  @Field(() => DayScalar, { description: 'When the authority paid.' })
  paidOn: Day;

  @MoneyColumn()
  @Field(() => Money)
  amount: Money;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  transferredOn: Day | null;

  @Column('uuid', { nullable: true })
  transferredById: string | null;

  @Column('text')
  @Field({ description: 'Of the lead’s transfer.' })
  reference: string;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  confirmedOn: Day | null;

  @Column('uuid', { nullable: true })
  confirmedById: string | null;

  @MoneyColumn({ nullable: true })
  @Field(() => Money, { nullable: true, description: 'What reached the partner, as it says.' })
  received: Money | null;

  @Column('text')
  @Field({ description: 'Its words when that is not what was sent.' })
  dispute: string;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
