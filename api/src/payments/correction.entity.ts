import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID, MaxLength, MinLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { CostCategoryEnum } from '../budget/budget-line.entity.js';
import type { CostCategory } from '../budget/cost-category.rules.js';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import {
  type Breach,
  breaches,
  type CorrectionKind,
  type CorrectionState,
  correctionKinds,
  correctionStates,
  type Recovery,
  recoveries,
} from './correction.rules.js';

export const CorrectionKindEnum = wordsEnum('CorrectionKind', correctionKinds);
export const CorrectionStateEnum = wordsEnum('CorrectionState', correctionStates);
export const BreachEnum = wordsEnum('Breach', breaches);
export const RecoveryEnum = wordsEnum('Recovery', recoveries);

const MOST_WORDS = 2000;
const MOST_CODE = 120;

@Entity()
@ObjectType({
  description: 'What was certified is put right: proposed by one person of the authority, decided by another.',
})
export class Correction {
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

  @Column('uuid')
  @Field(() => ID)
  @IsUUID()
  claimId: string;

  /** None for what concerns a category of a partner as a whole. */
  @Column('uuid', { nullable: true })
  claimLineId: string | null;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  workPackageId: string;

  @WordColumn()
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @WordColumn()
  @Field(() => CorrectionKindEnum)
  kind: CorrectionKind;

  @MoneyColumn()
  @Field(() => Money, { description: 'Added to what is certified; below zero to take away.' })
  amount: Money;

  @Column('text')
  @Field({ description: 'The kind of error; empty where none is said.' })
  @MaxLength(MOST_CODE)
  typology: string;

  @Column('text')
  @Field()
  @MinLength(1)
  @MaxLength(MOST_WORDS)
  reason: string;

  @Column('text')
  @Field({ description: 'The article that it rests on.' })
  @MaxLength(MOST_WORDS)
  source: string;

  @WordColumn()
  @Field(() => CorrectionStateEnum)
  state: CorrectionState;

  /** None until it is decided. */
  @MoneyColumn({ nullable: true })
  @Field(() => Money, { nullable: true, description: 'What was certified of the line, or the category, before it.' })
  before: Money | null;

  @MoneyColumn()
  @Field(() => Money, { description: 'What of the fund was paid too much for it; below zero when too little.' })
  owed: Money;

  @WordColumn()
  @Field(() => RecoveryEnum)
  recovery: Recovery;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'By when a repayment order is to be paid.' })
  dueOn: Day | null;

  @Column('uuid')
  preparedById: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  preparedAt: Date;

  /** Never who prepared it. */
  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt: Date | null;

  /** The payment that took it. */
  @Column('uuid', { nullable: true })
  paymentId: string | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  repaidOn: Day | null;

  @MoneyColumn({ nullable: true })
  repaid: Money | null;

  /** The five that follow: of what did not last alone (R13). */
  @WordColumn({ nullable: true })
  @Field(() => BreachEnum, { nullable: true, description: 'How what was paid for did not last.' })
  breach: Breach | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  breachedOn: Day | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The final payment, from which the years count.' })
  finalPaidOn: Day | null;

  @Column('integer', { nullable: true })
  durableYears: number | null;

  @MoneyColumn({ nullable: true })
  @Field(() => Money, { nullable: true, description: 'What the fund had brought of it.' })
  granted: Money | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
