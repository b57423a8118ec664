import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { WorkStateEnum } from './words.js';
import type { WorkState } from './work-package.rules.js';

@Entity()
@ObjectType({ description: 'What was said of a work package one day; never edited afterwards.' })
export class StatusUpdate {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  workPackageId: string;

  /** For whom its author spoke; of the oldest updates it is not known. */
  @Column('uuid', { nullable: true })
  partnerId: string | null;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @WordColumn()
  @Field(() => WorkStateEnum)
  state: WorkState;

  @Column('integer')
  @Field(() => Int)
  progress: number;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  nextOn: Day | null;

  @Column('text')
  @Field()
  done: string;

  @Column('text')
  @Field()
  next: string;

  @Column('text')
  @Field()
  blockers: string;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day of the period it is for, where one was asked.',
  })
  periodFrom: Day | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The day by which it was due.' })
  periodUntil: Day | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Hours spent in the period, as its author reckons them.' })
  effortHours: number | null;
}

@ObjectType()
export class StatusUpdatePage extends PageOf(StatusUpdate) {}
