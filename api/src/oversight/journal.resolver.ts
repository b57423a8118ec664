import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { projectPolicy } from '../consortium/project.policy.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { PageArgs } from '../platform/graphql/page.js';
import { JournalLine, JournalPage } from './journal-line.entity.js';
import { JournalLinesService } from './journal-lines.service.js';

@Resolver(() => JournalLine)
export class JournalResolver {
  constructor(private readonly service: JournalLinesService) {}

  @Query(() => JournalPage, { description: 'Who did what in a project, or to one subject of it; newest first.' })
  @Requires(projectPolicy.journal)
  journal(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | undefined,
    @Args() page: PageArgs,
  ) {
    return this.service.list(projectId, subjectId, page);
  }

  @ResolveField(() => String, { description: 'What it was about, as JSON.' })
  facts({ facts }: JournalLine): string {
    return JSON.stringify(facts);
  }
}
