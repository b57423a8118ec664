import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import type { MilestoneState } from './milestone.lifecycle.js';
import { MilestoneStateEnum } from './words.js';

@Entity()
@ObjectType({ description: 'A point of the plan that is either reached or not, with the means to verify it.' })
export class Milestone {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  workPackageId: string;

  @Column('uuid')
  partnerId: string;

  /** Whose people decide it; none for the steering committee. */
  @Column('uuid', { nullable: true })
  deciderPartnerId: string | null;

  /** Who among them; none for any of them. */
  @Column('uuid', { nullable: true })
  deciderId: string | null;

  @Column('text')
  @Field()
  code: string;

  @Column('text')
  @Field()
  titleFr: string;

  @Column('text')
  @Field()
  titleEn: string;

  @Column('text')
  @Field()
  verificationFr: string;

  @Column('text')
  @Field()
  verificationEn: string;

  @DayColumn()
  @Field(() => DayScalar, { description: 'As agreed.' })
  baselineOn: Day;

  @DayColumn()
  @Field(() => DayScalar, { description: 'As expected now.' })
  forecastOn: Day;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  achievedOn: Day | null;

  @WordColumn()
  @Field(() => MilestoneStateEnum)
  state: MilestoneState;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class MilestonePage extends PageOf(Milestone) {}
