import { Column, Entity } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';

/** A work package works on a function. */
@Entity()
export class Study {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  functionId: string;

  @Column('uuid')
  workPackageId: string;
}
