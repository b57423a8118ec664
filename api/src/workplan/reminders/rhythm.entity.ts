import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, Max, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../../platform/database/columns.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type Pace, paces } from './periods.calendar.js';

export const PaceEnum = wordsEnum('Pace', paces);

@Entity()
@ObjectType({ description: 'How often a project hears of its work packages, and how early it reminds.' })
export class Rhythm {
  /** That of its project: there is one. */
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @WordColumn()
  @IsIn(paces)
  @Field(() => PaceEnum)
  every: Pace;

  @Column('integer')
  @Min(1)
  @Max(31)
  @Field(() => Int, { description: 'The day of the month by which updates are due; the last one of a shorter month.' })
  dueDay: number;

  @Column('integer')
  @Min(0)
  @Max(30)
  @Field(() => Int, { description: 'So many days before it is due, a thing is reminded of.' })
  daysBefore: number;

  /** Nothing is asked of the time before. */
  @DayColumn()
  since: Day;

  @VersionColumn()
  @Field(() => Int, { description: '0 until somebody has chosen.' })
  version: number;
}

/** What holds until the lead chooses: each month by the 15th, reminded three days before. */
export const usualRhythm = (projectId: string, since: Day): Rhythm =>
  Object.assign(new Rhythm(), {
    id: projectId,
    projectId,
    every: 'MONTH' as const,
    dueDay: 15,
    daysBefore: 3,
    since,
    version: 0,
  });
