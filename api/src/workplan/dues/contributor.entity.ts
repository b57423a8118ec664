import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../platform/database/columns.js';

/** A partner works on a deliverable beside its author. */
@Entity()
export class DeliverableContributor {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  deliverableId: string;

  @Column('uuid')
  partnerId: string;
}
