import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { TicketLinks } from '../../documents/ticket-links.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { planPolicy } from '../../workplan/planning/planning.policy.js';
import { ApplyingPlans } from './applying-plans.js';
import {
  ApplyPlanImportInput,
  OpenPlanExportInput,
  OpenPlanImportInput,
  PlanColumnsInput,
  PlanImportChoices,
} from './plan-exchange.inputs.js';
import { PlanExport } from './plan-export.entity.js';
import { PlanExports } from './plan-exports.js';
import { PLAN_FILES } from './plan-files.routes.js';
import { PlanImport } from './plan-import.entity.js';
import { PlanColumns, PlanImportPreview } from './plan-import.types.js';
import { PlanImports } from './plan-imports.js';
import { PlanPreviews } from './plan-previews.js';

@Resolver(() => PlanExport)
export class PlanExportResolver {
  constructor(
    private readonly exports: PlanExports,
    private readonly links: TicketLinks,
  ) {}

  @Mutation(() => PlanExport)
  @Requires(planPolicy.read)
  openPlanExport(@Args('input') input: OpenPlanExportInput) {
    return this.exports.open(input);
  }

  @ResolveField(() => String, { description: 'A path of the portal.' })
  url({ id }: PlanExport) {
    return `${PLAN_FILES}/${this.links.nameOf(id)}`;
  }
}

@Resolver(() => PlanImport)
export class PlanImportResolver {
  constructor(
    private readonly imports: PlanImports,
    private readonly previews: PlanPreviews,
    private readonly applying: ApplyingPlans,
    private readonly links: TicketLinks,
  ) {}

  @Mutation(() => PlanImport, { description: 'Refuses with plan-file.kind-not-read.' })
  @Requires(planPolicy.import)
  openPlanImport(@Args('input') input: OpenPlanImportInput) {
    return this.imports.open(input);
  }

  @Query(() => PlanColumns)
  @Requires(planPolicy.import)
  planColumns(@Args('input') input: PlanColumnsInput) {
    return this.imports.columns(input);
  }

  @Query(() => PlanImport)
  @Requires(planPolicy.import)
  planImport(@Args('id', { type: () => ID }) id: string) {
    return this.imports.find(id);
  }

  @Query(() => PlanImportPreview, { description: 'Refuses with plan-import.not-read.' })
  @Requires(planPolicy.import)
  planImportPreview(@Args('planImportId', { type: () => ID }) id: string, @Args('choices') choices: PlanImportChoices) {
    return this.previews.of(id, choices);
  }

  @Mutation(() => PlanImport, {
    description: 'Whole or not at all. Refuses with plan-import.*, plan.reason-needed, ticket.spent, version.stale.',
  })
  @Requires(planPolicy.import)
  applyPlanImport(@Args('input') input: ApplyPlanImportInput) {
    return this.applying.apply(input);
  }

  @ResolveField(() => String, { description: 'A path of the portal, to which the file is sent.' })
  url({ id }: PlanImport) {
    return `${PLAN_FILES}/${this.links.nameOf(id)}`;
  }
}
