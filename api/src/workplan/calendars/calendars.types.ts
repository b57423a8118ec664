import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { PlanBreak } from '../planning/plan.types.js';
import { NamedPlanRow } from '../planning/plan-row.types.js';
import type { HolidayName, HolidayRegime } from '../schedule/public-holidays.calendar.js';
import { Closure } from './closure.entity.js';
import { HolidayNameEnum, HolidayRegimeEnum } from './words.js';
import { WorkingWeek } from './working-week.entity.js';

@ObjectType({ description: 'A day that the law, or custom, keeps free.' })
export class PublicHoliday {
  @Field(() => DayScalar)
  day: Day;

  @Field(() => HolidayNameEnum)
  name: HolidayName;

  @Field(() => HolidayRegimeEnum, { description: 'ALSACE_MOSELLE for the two days that are kept there alone.' })
  regime: HolidayRegime;
}

@ObjectType({ description: 'By which days the partners of a project work.' })
export class WorkingCalendars {
  @Field(() => ID)
  projectId: string;

  @Field(() => DayScalar, { description: 'The first and the last day of the project, as agreed.' })
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field(() => [WorkingWeek], { description: 'One of each partner, in the order of the agreement.' })
  weeks: WorkingWeek[];

  @Field(() => [Closure], { description: 'In order of their first day.' })
  closures: Closure[];

  @Field(() => [PublicHoliday], { description: 'From a year before the project to a year after it.' })
  holidays: PublicHoliday[];

  @Field(() => [String], { description: 'What the current user may do with the closures of the whole project.' })
  viewerCan: string[];
}

@ObjectType({ description: 'A row of the plan that a closure would stop, or that waits behind one.' })
export class ClosureTouch extends NamedPlanRow {
  @Field(() => ID)
  itemId: string;

  @Field(() => Partner, { description: 'Who leads it, or answers for it.' })
  partner: Partner;

  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field({ description: 'Days of it are closed; else it is only pushed.' })
  touched: boolean;

  @Field(() => Int, { description: 'Working days of it that would no longer be worked.' })
  lostDays: number;

  @Field(() => DayScalar, { nullable: true, description: 'Where it would stand with all its work still done.' })
  wouldStartOn: Day | null;

  @Field(() => DayScalar, { nullable: true })
  wouldEndOn: Day | null;
}

@ObjectType({ description: 'What a closure would touch, told before it is taken; it moves nothing by itself.' })
export class ClosureImpact {
  @Field(() => [ClosureTouch], { description: 'Those with days in it first, then what they push.' })
  rows: ClosureTouch[];

  @Field(() => [PlanBreak])
  breaks: PlanBreak[];

  @Field(() => Int, { description: 'Calendar days by which the last work would end later.' })
  endDays: number;
}
