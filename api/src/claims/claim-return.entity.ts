import { Column, Entity } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';

/** A line that was given back, and why. */
export interface ReturnedLine {
  readonly expenseId: string;
  readonly reason: string;
}

/** A declaration given back to its partner, with the reasons. */
@Entity()
export class ClaimReturn {
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

  @Column('text')
  reason: string;

  @Column('jsonb')
  lines: readonly ReturnedLine[];

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  at: Date;
}
