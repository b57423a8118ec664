import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Max, MaxLength, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { WorkStateEnum } from './words.js';
import type { WorkState } from './work-package.rules.js';

@Entity()
@ObjectType({ description: 'A part of the agreed work that some partners carry out, led by one of them.' })
export class WorkPackage {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'The work package of which this is a task.' })
  parentId: string | null;

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
  objectivesFr: string;

  @Column('text')
  @Field()
  objectivesEn: string;

  @Column('text', { array: true, default: [] })
  @Field(() => [String], { description: 'Words by which it is found among the others.' })
  tags: string[];

  @Column('uuid')
  leadPartnerId: string;

  @DayColumn()
  @Field(() => DayScalar)
  startsOn: Day;

  @DayColumn()
  @Field(() => DayScalar)
  endsOn: Day;

  @Column('integer')
  @Field(() => Int)
  position: number;

  @WordColumn()
  @Field(() => WorkStateEnum)
  state: WorkState;

  @Column('integer')
  @Min(0)
  @Max(100)
  @Field(() => Int, { description: 'What its partners say is done, in percent.' })
  progress: number;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The next date that counts for it.' })
  nextOn: Day | null;

  @Column('text')
  @MaxLength(500)
  @Field()
  done: string;

  @Column('text')
  @MaxLength(500)
  @Field()
  next: string;

  @Column('text')
  @MaxLength(500)
  @Field()
  blockers: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  updatedAt: Date | null;

  @Column('uuid', { nullable: true })
  updatedById: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class WorkPackagePage extends PageOf(WorkPackage) {}
