import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../consortium/person.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { PlanDifference } from '../planning/comparison.types.js';
import { ScenarioEndings } from './scenario.endings.js';
import { Scenario, ScenarioPage } from './scenario.entity.js';
import {
  AdoptScenarioInput,
  DiscardScenarioInput,
  DropFromScenarioInput,
  MoveInScenarioInput,
  OpenScenarioInput,
} from './scenario.inputs.js';
import { scenarioVerbs } from './scenario.lifecycle.js';
import { scenarioPolicy } from './scenario.policy.js';
import { ScenarioService } from './scenario.service.js';
import { ScenarioObstacle } from './scenario.types.js';
import { ScenarioViews } from './scenario.views.js';

@Resolver(() => Scenario)
export class ScenarioResolver {
  constructor(
    private readonly service: ScenarioService,
    private readonly endings: ScenarioEndings,
    private readonly views: ScenarioViews,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => ScenarioPage, { description: 'Newest first.' })
  @Requires(scenarioPolicy.read)
  scenarios(@Args('projectId', { type: () => ID }) projectId: string, @Args() page: PageArgs) {
    return this.service.list(projectId, page);
  }

  @Query(() => Scenario)
  @Requires(scenarioPolicy.read)
  scenario(@Args('id', { type: () => ID }) id: string) {
    return this.service.find(id);
  }

  @Mutation(() => Scenario, {
    description: 'Refuses with scenario.moves-nothing, plan.item-unknown, schedule.already-begun, .summary-duration.',
  })
  @Requires(scenarioPolicy.open)
  openScenario(@Args('input') input: OpenScenarioInput) {
    return this.service.open(input);
  }

  @Mutation(() => Scenario, {
    description: 'With all that it pushes. Refuses as openScenario does, with scenario.closed, version.stale.',
  })
  @Requires(scenarioPolicy.move)
  moveInScenario(@Args('input') input: MoveInScenarioInput) {
    return this.service.move(input);
  }

  @Mutation(() => Scenario, { description: 'Refuses with scenario.closed, .move-unknown, version.stale.' })
  @Requires(scenarioPolicy.move)
  dropFromScenario(@Args('input') input: DropFromScenarioInput) {
    return this.service.drop(input);
  }

  @Mutation(() => Scenario, {
    description:
      'All of it becomes the plan. Refuses with scenario.illegal-move, .no-longer-holds, .changes-nothing, plan.*, milestone.*, version.stale.',
  })
  @Requires(scenarioPolicy.adopt)
  adoptScenario(@Args('input') input: AdoptScenarioInput) {
    return this.endings.adopt(input);
  }

  @Mutation(() => Scenario, { description: 'Refuses with scenario.illegal-move, version.stale.' })
  @Requires(scenarioPolicy.discard)
  discardScenario(@Args('input') input: DiscardScenarioInput) {
    return this.endings.discard(input);
  }

  @ResolveField(() => Person)
  author({ authorId }: Scenario) {
    return this.loaders.one(Person, authorId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who adopted or discarded it.' })
  closedBy({ closedById }: Scenario) {
    return closedById && this.loaders.one(Person, closedById);
  }

  @ResolveField(() => [ID], { description: 'The rows it moves; lots above them follow, and are not among them.' })
  itemIds(scenario: Scenario) {
    return this.views.itemIds(scenario);
  }

  @ResolveField(() => Int, { description: 'How many rows it moves.' })
  moved(scenario: Scenario) {
    return this.views.moved(scenario);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Calendar days by which the last work would end later; once it is closed, as on that day.',
  })
  endDays(scenario: Scenario) {
    return this.views.endDays(scenario);
  }

  @ResolveField(() => [PlanDifference], {
    description: 'The rows whose days it changes, lots included; once it is closed, the rows it moved, as on that day.',
  })
  differences(scenario: Scenario) {
    return this.views.differences(scenario);
  }

  @ResolveField(() => [ScenarioObstacle], { description: 'What today’s plan can no longer hold of it.' })
  obstacles(scenario: Scenario) {
    return this.views.obstacles(scenario);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this scenario.' })
  viewerCan({ projectId, state }: Scenario): string[] {
    const open = scenarioVerbs[state];
    return this.access
      .permitted(scenarioPolicy, { projectId })
      .filter((name) => open.includes(name.slice('scenario.'.length)));
  }
}
