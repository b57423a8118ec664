import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Day } from '../../kernel/day.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { OpenCalendarLinkInput, RenewCalendarLinkInput, RevokeCalendarLinkInput } from './calendar.inputs.js';
import { type CalendarScope, calendarPolicy } from './calendar.policy.js';
import { CalendarService } from './calendar.service.js';
import { ProjectCalendar } from './calendar.types.js';
import { CalendarLink, CalendarScopeEnum } from './calendar-link.entity.js';
import { CalendarLinks } from './calendar-links.js';

@Resolver(() => CalendarLink)
export class CalendarResolver {
  constructor(
    private readonly calendars: CalendarService,
    private readonly links: CalendarLinks,
  ) {}

  @Query(() => ProjectCalendar, { description: 'Of 400 days at most: what lies beyond is left out.' })
  @Requires(calendarPolicy.read)
  calendar(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('scope', { type: () => CalendarScopeEnum }) scope: CalendarScope,
    @Args('from', { type: () => DayScalar }) from: Day,
    @Args('until', { type: () => DayScalar }) until: Day,
  ) {
    return this.calendars.of(projectId, scope, { from, until });
  }

  @Mutation(() => CalendarLink, { description: 'Refuses with calendar-link.too-many.' })
  @Requires(calendarPolicy.read)
  openCalendarLink(@Args('input') input: OpenCalendarLinkInput) {
    return this.links.open(input);
  }

  @Mutation(() => CalendarLink, {
    description: 'The old address serves no more. Refuses with calendar-link.revoked, version.stale.',
  })
  @Requires(calendarPolicy.read)
  renewCalendarLink(@Args('input') input: RenewCalendarLinkInput) {
    return this.links.renew(input);
  }

  @Mutation(() => CalendarLink, { description: 'For good. Refuses with calendar-link.revoked, version.stale.' })
  @Requires(calendarPolicy.read)
  revokeCalendarLink(@Args('input') input: RevokeCalendarLinkInput) {
    return this.links.revoke(input);
  }
}
