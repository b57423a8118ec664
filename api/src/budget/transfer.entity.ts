import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, WordColumn } from '../platform/database/columns.js';
import { CostCategoryEnum } from './budget-line.entity.js';
import type { CostCategory } from './cost-category.rules.js';

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
  fromCategory: CostCategory;

  @Column('uuid')
  toWorkPackageId: string;

  @WordColumn()
  @Field(() => CostCategoryEnum)
  toCategory: CostCategory;

  @MoneyColumn()
  @Field(() => Money)
  amount: Money;

  @Column('text')
  @Field()
  reason: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;
}
