import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { percentOf } from '../../budget/financing.funding.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import type { Language } from '../../platform/settings.js';
import { LateItems } from './late-items.js';
import { hasPortfolio, portfolioPolicy } from './portfolio.policy.js';
import { PortfolioService } from './portfolio.service.js';
import {
  CommittedYear,
  LateItem,
  PortfolioChoices,
  PortfolioFormatEnum,
  PortfolioSheet,
  PortfolioStanding,
  ProjectDecommitment,
  type SheetFormat,
} from './portfolio.types.js';
import { PortfolioPage, PortfolioRow } from './portfolio-row.entity.js';
import { PortfolioStandings } from './portfolio-standings.js';

@Resolver(() => PortfolioRow)
export class PortfolioResolver {
  constructor(
    private readonly service: PortfolioService,
    private readonly standings: PortfolioStandings,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => PortfolioPage, { description: 'The projects that one follows for an authority.' })
  @Requires(portfolioPolicy.read)
  portfolio(@Args('choices') choices: PortfolioChoices, @Args() page: PageArgs) {
    return this.service.list(choices, page);
  }

  @Query(() => [CommittedYear], { description: 'The same projects, by the year in which their money was committed.' })
  @Requires(portfolioPolicy.read)
  portfolioYears() {
    return this.service.years();
  }

  @Query(() => PortfolioSheet, { description: 'All of the projects that answer the choices, as a file.' })
  @Requires(portfolioPolicy.read)
  portfolioSheet(
    @Args('choices') choices: PortfolioChoices,
    @Args('format', { type: () => PortfolioFormatEnum }) format: SheetFormat,
    @Args('language', { type: () => String, description: 'fr or en.' }) language: Language,
  ) {
    return this.service.sheet(choices, format, language === 'en' ? 'en' : 'fr');
  }

  @ResolveField(() => Project)
  project({ projectId }: PortfolioRow) {
    return this.loaders.one(Project, projectId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Certified of what is agreed, two decimals.' })
  absorption({ certified, cost }: PortfolioRow) {
    return percentOf(certified, cost);
  }

  @ResolveField(() => ProjectDecommitment)
  decommitment(row: PortfolioRow) {
    return this.service.decommitmentOf(row);
  }

  @ResolveField(() => PortfolioStanding)
  standing({ projectId }: PortfolioRow) {
    return this.standings.of(projectId);
  }
}

@Resolver(() => LateItem)
export class LateItemResolver {
  constructor(
    private readonly late: LateItems,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => [LateItem], { description: 'What is late on a project: its claims, then updates; the oldest first.' })
  @Requires(portfolioPolicy.read)
  portfolioLate(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.late.of(projectId);
  }

  @ResolveField(() => Partner, { description: 'Who owes it.' })
  partner({ partnerId }: LateItem) {
    return this.loaders.one(Partner, partnerId);
  }
}

/** Adds `Person.hasPortfolio`: the way to the portfolio is shown to those who have one. */
@Resolver(() => Person)
export class PortfolioPersonResolver {
  constructor(private readonly unit: UnitOfWork) {}

  @ResolveField(() => Boolean, { description: 'Whether whoever asks follows projects for an authority.' })
  hasPortfolio() {
    return hasPortfolio(this.unit.actor);
  }
}
