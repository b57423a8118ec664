import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { CostCategoryEnum } from '../budget/budget-line.entity.js';
import { type CostCategory, costCategories } from '../budget/cost-category.rules.js';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import type { Method } from './line.rules.js';

export const methods = ['REAL', 'FIXED_SHARE', 'FLAT_RATE'] as const satisfies readonly Method[];
export const MethodEnum = wordsEnum('Method', methods);

/** A good that is written off over the years: what its depreciation is worked out from. */
export interface Asset {
  /** What tells the good from others of the partner. */
  readonly id: string;
  /** In cents, as text. */
  readonly cost: string;
  readonly years: number;
  readonly from: Day;
  readonly until: Day;
  /** Its use for the project, in hundredths of a percent. */
  readonly use: number;
  /** A public grant bought it. */
  readonly granted: boolean;
}

@Entity()
@ObjectType({
  description:
    'An expense in a partner’s ledger: one accounting document, or part of it. Frozen once its claim is signed.',
})
export class Expense {
  @IdColumn()
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  @Field(() => ID)
  workPackageId: string;

  /** The declaration that it was gathered into; none while it waits. */
  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true })
  partnerClaimId: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Its number in the partner’s ledger.' })
  number: number;

  @WordColumn()
  @Field(() => CostCategoryEnum)
  @IsIn(costCategories)
  category: CostCategory;

  @WordColumn()
  @Field(() => MethodEnum)
  @IsIn(methods)
  method: Method;

  @Column('text')
  @Field({ description: 'How the document is called in the partner’s accounts.' })
  @MaxLength(100)
  documentRef: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  invoiceNumber: string | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  invoicedOn: Day | null;

  @Column('text')
  @Field()
  @MaxLength(200)
  issuer: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  issuerSiren: string | null;

  @Column('text')
  @Field()
  @MaxLength(500)
  description: string;

  @DayColumn()
  @Field(() => DayScalar)
  incurredOn: Day;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  paidOn: Day | null;

  @MoneyColumn()
  @Field(() => Money)
  net: Money;

  @MoneyColumn()
  @Field(() => Money)
  vat: Money;

  @Column('integer')
  @Field(() => Int, { description: 'The part of the document that is declared, in hundredths of a percent.' })
  @IsInt()
  share: number;

  @MoneyColumn()
  @Field(() => Money, { description: 'What is declared of it, as the rules of the programme make it.' })
  eligible: Money;

  @Column('text')
  @Field({ description: 'ISO 4217.' })
  @MaxLength(3)
  currency: string;

  @MoneyColumn({ nullable: true })
  @Field(() => Money, { nullable: true, description: 'In the other currency; none for euros.' })
  foreignNet: Money | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'When it was booked: its month gives the accounting rate.' })
  bookedOn: Day | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  procurementRef: string | null;

  /** The expense that this credit note takes back. */
  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  creditOfId: string | null;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'Of staff whose cost is worked out.' })
  @IsOptional()
  @IsUUID()
  employeeId: string | null;

  /** The first day of the month that was worked; of staff only. */
  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  month: Day | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'In hundredths of an hour; of staff only.' })
  @IsOptional()
  @IsInt()
  hours: number | null;

  @Column('jsonb', { nullable: true })
  asset: Asset | null;

  /** The flat rate of the programme that made it. */
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  flatRate: string | null;

  /** What tells it from the rest of the file that it came from, so that the same file adds nothing twice. */
  @Column('text', { nullable: true })
  sourceKey: string | null;

  @Column('boolean')
  @Field()
  illustrative: boolean;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
