import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../platform/database/columns.js';

/** A risk threatens a work package. */
@Entity()
export class RiskWork {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  riskId: string;

  @Column('uuid')
  workPackageId: string;
}

/** A risk threatens a milestone. */
@Entity()
export class RiskMilestone {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  riskId: string;

  @Column('uuid')
  milestoneId: string;
}
