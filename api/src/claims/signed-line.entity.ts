import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { CostCategoryEnum } from '../budget/budget-line.entity.js';
import type { CostCategory } from '../budget/cost-category.rules.js';
import { Money } from '../kernel/money.js';
import type { Facts } from '../kernel/refusal.js';
import { IdColumn, MoneyColumn, WordColumn } from '../platform/database/columns.js';

@Entity()
@ObjectType({ description: 'An expense as it stood when its partner signed: never changed, never taken away.' })
export class SignedLine {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  @Field(() => ID)
  partnerClaimId: string;

  @Column('integer')
  @Field(() => Int)
  round: number;

  @Column('uuid')
  @Field(() => ID)
  expenseId: string;

  @Column('uuid')
  workPackageId: string;

  @Column('integer')
  @Field(() => Int)
  number: number;

  @WordColumn()
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  /** The other fields of the expense, by name, as they travel. */
  @Column('jsonb')
  facts: Facts;

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
  @Field(() => Money)
  eligible: Money;
}
