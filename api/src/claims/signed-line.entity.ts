import { Column, Entity } from 'typeorm';
import type { CostCategory } from '../budget/cost-category.rules.js';
import type { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, WordColumn } from '../platform/database/columns.js';
import type { SignedFacts } from './partner-claims/round.rules.js';

/** An expense as it stood when its partner signed: never changed, never taken away. */
@Entity()
export class SignedLine {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  partnerClaimId: string;

  @Column('integer')
  round: number;

  @Column('uuid')
  expenseId: string;

  @Column('uuid')
  workPackageId: string;

  @Column('integer')
  number: number;

  @WordColumn()
  category: CostCategory;

  /** The other fields of the expense, and its papers, as they stood. */
  @Column('jsonb')
  facts: SignedFacts;

  @MoneyColumn()
  net: Money;

  @MoneyColumn()
  vat: Money;

  @MoneyColumn()
  gross: Money;

  @MoneyColumn()
  eligible: Money;
}
