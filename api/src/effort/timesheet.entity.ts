import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type TimesheetState, timesheetStates } from './timesheet.lifecycle.js';

export const TimesheetStateEnum = wordsEnum('TimesheetState', timesheetStates);

/** What an hour went to that is not this project. Another operation counts toward the year as this one does. */
export const elsewheres = ['OTHER_OPERATION', 'OTHER_WORK', 'ABSENCE'] as const;
export type Elsewhere = (typeof elsewheres)[number];
export const ElsewhereEnum = wordsEnum('Elsewhere', elsewheres);

@Entity()
@ObjectType({ description: 'A month of somebody’s hours, signed by who worked them and then by their superior.' })
export class Timesheet {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  employeeId: string;

  @DayColumn()
  @Field(() => DayScalar, { description: 'The first day of its month.' })
  month: Day;

  @WordColumn()
  @Field(() => TimesheetStateEnum)
  state: TimesheetState;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  signedAt: Date | null;

  @Column('uuid', { nullable: true })
  signedById: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  countersignedAt: Date | null;

  @Column('uuid', { nullable: true })
  countersignedById: string | null;

  @Column('text')
  @Field({ description: 'Why it was given back.' })
  returnedWhy: string;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@Entity()
@ObjectType({ description: 'The hours of one day that went to one work package, or elsewhere.' })
export class TimesheetEntry {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  timesheetId: string;

  @DayColumn()
  @Field(() => DayScalar)
  day: Day;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true })
  workPackageId: string | null;

  @WordColumn({ nullable: true })
  @Field(() => ElsewhereEnum, { nullable: true })
  elsewhere: Elsewhere | null;

  @Column('integer')
  @Field(() => Int, { description: 'In hundredths of an hour.' })
  hours: number;
}
