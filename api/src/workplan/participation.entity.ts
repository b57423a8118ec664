import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';
import { MOST_EFFORT } from './participation.rules.js';

@Entity()
@ObjectType({ description: 'The part that a partner takes in a work package.' })
export class Participation {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  workPackageId: string;

  @Column('uuid')
  partnerId: string;

  @Column('integer', { default: 0 })
  @Min(0)
  @Max(MOST_EFFORT)
  @Field(() => Int, { description: 'Planned, in hundredths of a person-month.' })
  effort: number;
}
