import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@Entity()
@ObjectType({ description: 'A stretch of the agreement whose expenditure is declared together.' })
export class ClaimPeriod {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('integer')
  @Field(() => Int)
  number: number;

  @DayColumn()
  @Field(() => DayScalar)
  fromOn: Day;

  @DayColumn()
  @Field(() => DayScalar, { description: 'Its last day.' })
  untilOn: Day;

  @DayColumn()
  @Field(() => DayScalar, { description: 'The day by which the authority awaits its claim.' })
  dueOn: Day;

  /** The day by which partners declare, as the lead chose; the usual one until then. */
  @DayColumn({ nullable: true })
  partnersDueOn: Day | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
