import { Column, Entity } from 'typeorm';
import type { CostCategory } from '../budget/cost-category.rules.js';
import type { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, WordColumn } from '../platform/database/columns.js';

export const certifiedKinds = ['LINE', 'EXTRAPOLATION', 'CORRECTION'] as const;
export type CertifiedKind = (typeof certifiedKinds)[number];

/** A signed amount that became certified, or ceased to be: what is certified is the sum of these, which are only ever added. */
@Entity()
export class CertifiedEntry {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  claimId: string;

  /** None for what was extrapolated. */
  @Column('uuid', { nullable: true })
  claimLineId: string | null;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  workPackageId: string;

  @WordColumn()
  category: CostCategory;

  @WordColumn()
  kind: CertifiedKind;

  @MoneyColumn()
  amount: Money;

  @Column('timestamptz')
  at: Date;
}
