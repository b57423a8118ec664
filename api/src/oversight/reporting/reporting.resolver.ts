import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.decorator.js';
import { reportingPolicy } from './reporting.policy.js';
import { ReportingService } from './reporting.service.js';
import { ReportingCalendar } from './reporting.types.js';

@Resolver(() => ReportingCalendar)
export class ReportingResolver {
  constructor(private readonly service: ReportingService) {}

  @Query(() => ReportingCalendar, {
    description: 'Who declares what by when: every partner for the lead, one’s own for others.',
  })
  @Requires(reportingPolicy.read)
  reportingCalendar(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.service.of(projectId);
  }
}
