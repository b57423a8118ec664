import { Column, Entity } from 'typeorm';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, MoneyListColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type CostCategory, costCategories } from './cost-category.rules.js';

export const CostCategoryEnum = wordsEnum('CostCategory', costCategories);

export const researchCategories = ['FUNDAMENTAL', 'INDUSTRIAL', 'EXPERIMENTAL', 'FEASIBILITY', 'NON_ECONOMIC'] as const;
export type ResearchCategory = (typeof researchCategories)[number];
export const ResearchCategoryEnum = wordsEnum('ResearchCategory', researchCategories);

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

  /** What state aid is measured by; none while nobody has said it. */
  @WordColumn({ nullable: true })
  research: ResearchCategory | null;

  @MoneyColumn()
  amount: Money;

  /** The first calendar year of its budget; none when it is for the whole duration. */
  @Column('integer', { nullable: true })
  fromYear: number | null;

  /** What each year from there on has: the sum is the amount. */
  @MoneyListColumn()
  byYear: Money[] | null;

  @VersionColumn()
  version: number;
}
