import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { workingCalendarPolicy } from './calendar.policy.js';
import {
  AddClosureInput,
  ChangeClosureInput,
  ClosureTrialInput,
  RemoveClosureInput,
  SetWorkingWeekInput,
} from './calendars.inputs.js';
import { CalendarsService } from './calendars.service.js';
import { ClosureImpact, WorkingCalendars } from './calendars.types.js';
import { Closure } from './closure.entity.js';
import { Closures } from './closures.js';
import { WorkingWeek } from './working-week.entity.js';

const REFUSALS =
  'Refuses with closure.ends-before-it-starts, .far-from-project, .overlaps, .too-many, partner.unknown.';

@Resolver(() => WorkingWeek)
export class WorkingCalendarsResolver {
  constructor(
    private readonly service: CalendarsService,
    private readonly closures: Closures,
    private readonly loaders: Loaders,
    private readonly access: Access,
  ) {}

  @Query(() => WorkingCalendars)
  @Requires(workingCalendarPolicy.read)
  workingCalendars(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.service.of(projectId);
  }

  @Query(() => ClosureImpact, { description: REFUSALS })
  @Requires(workingCalendarPolicy.read)
  closureImpact(@Args('projectId', { type: () => ID }) projectId: string, @Args('closure') closure: ClosureTrialInput) {
    return this.service.impact(projectId, closure);
  }

  @Mutation(() => Closure, { description: REFUSALS })
  @Requires(workingCalendarPolicy.keep)
  addClosure(@Args('input') input: AddClosureInput) {
    return this.closures.add(input);
  }

  @Mutation(() => Closure, { description: 'Refuses as addClosure does, with version.stale.' })
  @Requires(workingCalendarPolicy.keep)
  changeClosure(@Args('input') input: ChangeClosureInput) {
    return this.closures.change(input);
  }

  @Mutation(() => Project, { description: 'Refuses with version.stale; answers the project that it was of.' })
  @Requires(workingCalendarPolicy.keep)
  removeClosure(@Args('input') input: RemoveClosureInput) {
    return this.closures.remove(input);
  }

  @Mutation(() => WorkingWeek, { description: 'Refuses with calendar.never-works, partner.unknown, version.stale.' })
  @Requires(workingCalendarPolicy.keep)
  setWorkingWeek(@Args('input') input: SetWorkingWeekInput) {
    return this.service.setWeek(input);
  }

  @ResolveField(() => Partner)
  partner(@Parent() { partnerId }: WorkingWeek) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with the calendar of this partner.' })
  viewerCan(@Parent() { projectId, partnerId }: WorkingWeek): string[] {
    return this.access.permitted(workingCalendarPolicy, { projectId, partnerId });
  }
}
