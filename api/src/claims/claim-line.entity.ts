import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { CostCategoryEnum } from '../budget/budget-line.entity.js';
import type { CostCategory } from '../budget/cost-category.rules.js';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@Entity()
@ObjectType({ description: 'One accounting document, or part of it, declared in a claim.' })
export class ClaimLine {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  @Field(() => ID)
  claimId: string;

  /** That of its claim; the database writes it. */
  @Column('uuid')
  periodId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  workPackageId: string;

  @Column('integer')
  @Field(() => Int)
  number: number;

  @WordColumn()
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Column('text')
  @Field({ description: 'How the document is called in the partner’s accounts.' })
  documentRef: string;

  @Column('text')
  @Field()
  issuer: string;

  @Column('text')
  @Field()
  description: string;

  @DayColumn()
  @Field(() => DayScalar)
  incurredOn: Day;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'None for what is never paid: flat rates, in-kind.' })
  paidOn: Day | null;

  @MoneyColumn()
  @Field(() => Money)
  net: Money;

  @MoneyColumn()
  @Field(() => Money)
  vat: Money;

  @MoneyColumn()
  @Field(() => Money)
  gross: Money;

  @MoneyColumn()
  @Field(() => Money, { description: 'What is declared of it.' })
  eligible: Money;

  /** The expense that it was, in the ledger of its partner; none of what was declared before there were ledgers. */
  @Column('uuid', { nullable: true })
  expenseId: string | null;

  @Column('uuid', { nullable: true })
  partnerClaimId: string | null;

  /** What it is a copy of, whose evidence is its own. */
  @Column('uuid', { nullable: true })
  signedLineId: string | null;

  /** Submitted: the database lets nobody change it any more. */
  @Column('boolean')
  sealed: boolean;
}
