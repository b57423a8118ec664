import { Column, Entity } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';

/** A partner takes part in a work package. */
@Entity()
export class Participation {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  workPackageId: string;

  @Column('uuid')
  partnerId: string;
}
