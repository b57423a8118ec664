import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import type { Day } from '../kernel/day.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { StatusUpdate } from '../workplan/status-update.entity.js';
import { DueStandingEnum, WorkStateEnum } from '../workplan/words.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import type { WorkState } from '../workplan/work-package.rules.js';
import { DueItem } from './due-item.types.js';

@ObjectType()
export class StateCount {
  @Field(() => WorkStateEnum)
  state: WorkState;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class StandingCount {
  @Field(() => DueStandingEnum)
  standing: DueStanding;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'What one partner has to reach or hand in over the months of the map.' })
export class PartnerMonths {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => [DueItem], { description: 'By date.' })
  items: DueItem[];

  @Field(() => Int)
  late: number;

  @Field(() => Int)
  atRisk: number;
}

@ObjectType()
export class StatusUpdateLine {
  @Field(() => StatusUpdate)
  update: StatusUpdate;

  @Field(() => WorkPackage)
  workPackage: WorkPackage;
}

@ObjectType({ description: 'How a project goes today: what slips, who holds it, what was said last.' })
export class Cockpit {
  @Field(() => ID)
  projectId: string;

  @Field(() => DayScalar)
  today: Day;

  @Field(() => [StateCount], { description: 'Work packages in each state; all states are there.' })
  workStates: StateCount[];

  @Field(() => [StandingCount])
  milestoneStandings: StandingCount[];

  @Field(() => [StandingCount])
  deliverableStandings: StandingCount[];

  @Field(() => [DueItem], { description: 'Late, then at risk, nearest first, 20 at most.' })
  slipping: DueItem[];

  @Field(() => [PartnerMonths], { description: 'One row for each partner, in the order of the agreement.' })
  map: PartnerMonths[];

  @Field(() => DayScalar, { description: 'The first day of the map.' })
  from: Day;

  @Field(() => DayScalar, { description: 'The last day of the map.' })
  until: Day;

  @Field(() => [StatusUpdateLine], { description: 'The last ten things that were said, newest first.' })
  recent: StatusUpdateLine[];
}
