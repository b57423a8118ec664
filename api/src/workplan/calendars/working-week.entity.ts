import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsIn, IsInt, Max, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn, WordColumn } from '../../platform/database/columns.js';
import type { Weekday } from '../schedule/horizon.calendar.js';
import { type HolidayRegime, holidayRegimes } from '../schedule/public-holidays.calendar.js';
import { FRENCH_WEEK } from '../schedule/working.calendar.js';
import { HolidayRegimeEnum } from './words.js';

@Entity()
@ObjectType({ description: 'The days of the week that a partner works, and the public holidays it keeps.' })
export class WorkingWeek {
  /** That of its partner: there is one. */
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('integer', { array: true })
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  @Field(() => [Int], { description: 'Those that are worked: 1 is Monday and 7 is Sunday.' })
  weekdays: Weekday[];

  @WordColumn()
  @IsIn(holidayRegimes)
  @Field(() => HolidayRegimeEnum)
  holidays: HolidayRegime;

  @VersionColumn()
  @Field(() => Int, { description: '0 until somebody has chosen.' })
  version: number;
}

/** What holds until a partner says otherwise: Monday to Friday, without the public holidays of France. */
export const usualWeek = ({ id, projectId }: { readonly id: string; readonly projectId: string }): WorkingWeek =>
  Object.assign(new WorkingWeek(), {
    ...{ id, projectId, partnerId: id, version: 0 },
    ...{ weekdays: [...FRENCH_WEEK.weekdays], holidays: FRENCH_WEEK.holidays },
  });
