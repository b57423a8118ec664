import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { IsIn, Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { CostCategoryEnum } from './budget-line.entity.js';
import { type CostCategory, costCategories } from './cost-category.rules.js';

@Entity()
@ObjectType({
  description:
    'An amount moved between two lines of a partner without an amendment: kept, counted, never undone but by another.',
})
export class Transfer {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  fromWorkPackageId: string;

  @WordColumn()
  @Field(() => CostCategoryEnum)
  @IsIn(costCategories)
  fromCategory: CostCategory;

  @Column('uuid')
  toWorkPackageId: string;

  @WordColumn()
  @Field(() => CostCategoryEnum)
  @IsIn(costCategories)
  toCategory: CostCategory;

  @MoneyColumn()
  @Field(() => Money)
  amount: Money;

  @Column('text')
  @Length(1, 500)
  @Matches(/\S/)
  @Field()
  reason: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType()
export class TransferPage extends PageOf(Transfer) {}
