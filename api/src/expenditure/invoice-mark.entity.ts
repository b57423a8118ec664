import { Column, Entity } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';

/** What an invoice looks like to somebody who may not read it: hashes made with the portal’s secret (R20). */
@Entity()
export class InvoiceMark {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  expenseId: string;

  /** Of supplier, number and day; none without a number. */
  @Column('bytea', { nullable: true })
  numbered: Buffer | null;

  /** Of supplier, day and amount. */
  @Column('bytea')
  unnumbered: Buffer;

  /** What is declared of it, in hundredths of a percent. */
  @Column('integer')
  share: number;

  /** Since when it stands for that invoice and that share: whoever declared before comes first. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  madeAt: Date;
}
