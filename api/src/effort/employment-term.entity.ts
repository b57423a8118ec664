import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';

/** Counted by the hour from timesheets, or a share fixed once in a mission letter. */
export const effortMethods = ['HOURLY', 'FIXED_SHARE'] as const;
export type EffortMethod = (typeof effortMethods)[number];
export const EffortMethodEnum = wordsEnum('EffortMethod', effortMethods);

@Entity()
@ObjectType({ description: 'What somebody is employed for, from one day to another, as a document says it.' })
export class EmploymentTerm {
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
  @Field(() => DayScalar)
  fromOn: Day;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'Its last day; none while it lasts.' })
  untilOn: Day | null;

  @Column('integer')
  @Field(() => Int, { description: 'Of full time, in hundredths of a percent.' })
  quota: number;

  @WordColumn()
  @Field(() => EffortMethodEnum)
  method: EffortMethod;

  @MoneyColumn()
  @Field(() => Money, { description: 'The gross employment cost of a year at this quota, as documented.' })
  annualCost: Money;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Of the mission letter, in hundredths of a percent; of a fixed share only.',
  })
  fixedShare: number | null;

  @DayColumn()
  @Field(() => DayScalar)
  documentedOn: Day;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
