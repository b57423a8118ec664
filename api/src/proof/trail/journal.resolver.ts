import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { projectPolicy } from '../../consortium/project.policy.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { PageArgs } from '../../platform/graphql/page.js';
import type { Language } from '../../platform/settings.js';
import { familyOf } from './families.rules.js';
import { JournalLine, JournalPage } from './journal-line.entity.js';
import { JournalLinesService } from './journal-lines.service.js';
import { actorIn, toldIn } from './told.rules.js';
import { JournalFamilyEnum, JournalFilter } from './trail.inputs.js';
import { Trail } from './trail.types.js';

@Resolver(() => JournalLine)
export class JournalResolver {
  constructor(private readonly service: JournalLinesService) {}

  @Query(() => JournalPage, { description: 'Who did what in a project, or to one subject of it; newest first.' })
  @Requires(projectPolicy.journal)
  journal(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | undefined,
    @Args('filter', { type: () => JournalFilter, nullable: true }) filter: JournalFilter | undefined,
    @Args() page: PageArgs,
  ) {
    return this.service.list(projectId, { ...filter, ...(subjectId && { subjectId }) }, page);
  }

  @Query(() => Trail, { description: 'The same lines from afar: when things happened, who was there.' })
  @Requires(projectPolicy.journal)
  trail(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('filter', { type: () => JournalFilter, nullable: true }) filter: JournalFilter | undefined,
  ) {
    return this.service.overview(projectId, filter ?? {});
  }

  @ResolveField(() => String, { description: 'What it was about, as JSON.' })
  facts({ facts }: JournalLine): string {
    return JSON.stringify(facts);
  }

  @ResolveField(() => String, { description: 'What happened, in words that follow the name of who did it.' })
  told(
    @Parent() { event, facts }: JournalLine,
    @Args('language', { type: () => String, description: 'fr or en.' }) language: Language,
  ): string {
    return toldIn(language === 'en' ? 'en' : 'fr', event, facts);
  }

  @ResolveField(() => String, { description: 'Who did it: a person, or the portal itself.' })
  by(
    @Parent() { actorId, actorName }: JournalLine,
    @Args('language', { type: () => String, description: 'fr or en.' }) language: Language,
  ): string {
    return actorIn(language === 'en' ? 'en' : 'fr', actorId, actorName);
  }

  @ResolveField(() => JournalFamilyEnum, { nullable: true })
  family({ event }: JournalLine) {
    return familyOf(event) ?? null;
  }

  @ResolveField(() => String, { description: 'SHA-256 of the line and of all before it.' })
  hash({ hash }: JournalLine): string {
    return hash.toString('hex');
  }
}
