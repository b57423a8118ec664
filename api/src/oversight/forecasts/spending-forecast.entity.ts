import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Money } from '../../kernel/money.js';
import { IdColumn, MoneyColumn, WordColumn } from '../../platform/database/columns.js';

@Entity()
@ObjectType({ description: 'What a partner said it expects to spend in a period; the last word counts, none changes.' })
export class SpendingForecast {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  @Field(() => ID)
  periodId: string;

  @Column('integer')
  @Field(() => Int, { description: 'How often it has spoken of that period.' })
  number: number;

  @Column('text')
  @Field({ description: 'Why, in words.' })
  words: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;
}

@Entity()
@ObjectType()
export class SpendingForecastLine {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  forecastId: string;

  @WordColumn({ nullable: true })
  @Field(() => CostCategoryEnum, { nullable: true, description: 'None of a whole period.' })
  category: CostCategory | null;

  @MoneyColumn()
  @Field(() => Money)
  amount: Money;
}
