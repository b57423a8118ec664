import { Column, Entity } from 'typeorm';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import type { ResearchCategory } from './budget-line.entity.js';
import type { CostCategory } from './cost-category.rules.js';
import type { Fund } from './financing.funding.js';

/** What one fund brings to one partner, as one version of the agreement has it. */
@Entity()
export class AgreementFinancing {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  partnerId: string;

  @WordColumn()
  fund: Fund;

  @MoneyColumn()
  amount: Money;

  @VersionColumn()
  version: number;
}

/** A budget line as one version of the agreement has it; `BudgetLine` is what is in force, transfers included. */
@Entity()
export class AgreementLine {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  workPackageId: string;

  @WordColumn()
  category: CostCategory;

  @WordColumn({ nullable: true })
  research: ResearchCategory | null;

  @MoneyColumn()
  amount: Money;

  @VersionColumn()
  version: number;
}
