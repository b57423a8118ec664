import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import type { DueStanding } from '../due-standing.rules.js';
import { DueStandingEnum, WorkStateEnum } from '../words.js';
import type { WorkState } from '../work-package.rules.js';
import { Baseline } from './baseline.entity.js';
import { Dependency } from './dependency.entity.js';
import { NamedPlanRow } from './plan-row.types.js';

@ObjectType({ description: 'A row of the plan: a work package, one of its tasks, a milestone or a deliverable.' })
export class PlanItem extends NamedPlanRow {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'The row under which it stands.' })
  parentId: string | null;

  @Field(() => Partner, { description: 'Who leads it, or answers for it.' })
  partner: Partner;

  @Field(() => DayScalar, { description: 'As planned now; of a milestone or a deliverable, its day.' })
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'As it stood in the baseline that is compared with.' })
  baselineStartsOn: Day | null;

  @Field(() => DayScalar, { nullable: true })
  baselineEndsOn: Day | null;

  @Field(() => Int, { nullable: true, description: 'Percent; of work only.' })
  progress: number | null;

  @Field(() => Int, { nullable: true, description: 'Planned, in hundredths of a person-month; of work only.' })
  effort: number | null;

  @Field(() => Int, { nullable: true, description: 'Of what is made of tasks: what they have done, by their effort.' })
  rolledUp: number | null;

  @Field(() => WorkStateEnum, { nullable: true, description: 'Of work only.' })
  state: WorkState | null;

  @Field(() => DueStandingEnum, { nullable: true, description: 'Of milestones and deliverables only.' })
  standing: DueStanding | null;

  @Field(() => Int, { nullable: true, description: 'Working days it may slip before the end, or a promise, slips.' })
  totalFloat: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days it may slip before anything else moves.' })
  freeFloat: number | null;

  @Field({ description: 'Not done, and without float.' })
  critical: boolean;

  @Field({ description: 'Nothing of it can move any more.' })
  done: boolean;

  @Field(() => [ID], { description: 'The dependencies that hold it where it is.' })
  drivenBy: string[];

  @Field(() => DayScalar, { nullable: true, description: 'Where what it depends on would put it, when that is later.' })
  askedOn: Day | null;

  @Field(() => Int, { nullable: true, description: 'None of a deliverable: its date is agreed, and not moved here.' })
  version: number | null;
}

@ObjectType({ description: 'The plan of a project: what is done when, what depends on what, and where there is room.' })
export class Plan {
  @Field(() => ID)
  projectId: string;

  @Field(() => DayScalar, { description: 'The first and the last day of the project, as agreed.' })
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field(() => DayScalar, { description: 'The day on which the last work ends, as planned now.' })
  plannedEndOn: Day;

  @Field(() => [PlanItem], { description: 'Parents before what stands under them, in the order of the agreement.' })
  items: PlanItem[];

  @Field(() => [Dependency])
  dependencies: Dependency[];

  @Field(() => [Baseline], { description: 'Newest first.' })
  baselines: Baseline[];

  @Field(() => Baseline, { nullable: true, description: 'The one that is compared with.' })
  baseline: Baseline | null;

  @Field(() => [String], { description: 'What the current user may do with this plan.' })
  viewerCan: string[];
}

@ObjectType({ description: 'A row that a move would move.' })
export class PlanShift {
  @Field(() => ID)
  itemId: string;

  @Field(() => Int)
  version: number;

  @Field()
  code: string;

  @Field(() => DayScalar)
  fromStartsOn: Day;

  @Field(() => DayScalar)
  fromEndsOn: Day;

  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field(() => Int, { description: 'Calendar days by which its end moves; later is positive.' })
  days: number;
}

@ObjectType({ description: 'The days that a lot would take to go on holding what moves under it.' })
export class PlanLotDays {
  @Field(() => ID)
  itemId: string;

  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;
}

@ObjectType({ description: 'A promise that a move would break.' })
export class PlanBreak {
  @Field(() => ID)
  itemId: string;

  @Field()
  code: string;

  @Field(() => DayScalar, { description: 'The last day it was promised for.' })
  promisedOn: Day;

  @Field(() => DayScalar)
  foundOn: Day;
}

@ObjectType({ description: 'What a move would do, told before it is done.' })
export class PlanImpact {
  @Field(() => [PlanShift], {
    description: 'The row itself first, then all it pushes and what stands too early behind it; lots are left out.',
  })
  shifts: PlanShift[];

  @Field(() => [PlanLotDays])
  lots: PlanLotDays[];

  @Field(() => [PlanBreak])
  breaks: PlanBreak[];

  @Field(() => Int, { description: 'Calendar days by which the last work ends later.' })
  endDays: number;

  @Field(() => DayScalar, { description: 'The first day on which it may begin with every dependency kept.' })
  earliestOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it may begin with no promise broken.' })
  latestOn: Day | null;
}
