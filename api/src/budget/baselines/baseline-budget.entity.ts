import { Column, Entity } from 'typeorm';
import { Money } from '../../kernel/money.js';
import { IdColumn, MoneyColumn, WordColumn } from '../../platform/database/columns.js';
import type { CostCategory } from '../cost-category.rules.js';

/** One budget line as it stood when a baseline was taken. */
@Entity()
export class BaselineBudget {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  baselineId: string;

  @Column('uuid')
  partnerId: string;

  /** The work package that it was, which may be gone since. */
  @Column('uuid')
  itemId: string;

  @WordColumn()
  category: CostCategory;

  @MoneyColumn()
  amount: Money;
}
