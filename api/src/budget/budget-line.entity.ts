import { Column, Entity } from 'typeorm';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type CostCategory, costCategories } from './cost-category.rules.js';

export const CostCategoryEnum = wordsEnum('CostCategory', costCategories);

/** What one partner plans to spend in one category of one work package. */
@Entity()
export class BudgetLine {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  workPackageId: string;

  @WordColumn()
  category: CostCategory;

  @MoneyColumn()
  amount: Money;

  @VersionColumn()
  version: number;
}
