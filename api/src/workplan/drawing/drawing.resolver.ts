import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Project } from '../../consortium/project.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Deliverable } from '../deliverable.entity.js';
import { Milestone } from '../milestone.entity.js';
import { planPolicy } from '../planning/planning.policy.js';
import { WorkPackage } from '../work-package.entity.js';
import {
  AddDeliverableInput,
  AddMilestoneInput,
  AddWorkPackageInput,
  DescribeDeliverableInput,
  DescribeMilestoneInput,
  DescribeWorkPackageInput,
  RemovePlanRowInput,
} from './drawing.inputs.js';
import { DrawnDues } from './drawn-dues.js';
import { DrawnWorks } from './drawn-works.js';

const REMOVAL = 'With what links it. Refuses with plan.holds-others, plan.row-in-use, version.stale.';

@Resolver()
export class DrawingResolver {
  constructor(
    private readonly works: DrawnWorks,
    private readonly dues: DrawnDues,
  ) {}

  @Mutation(() => WorkPackage, { description: 'Refuses with plan.code-taken and what withWork refuses.' })
  @Requires(planPolicy.draw)
  addWorkPackage(@Args('input') input: AddWorkPackageInput) {
    return this.works.add(input);
  }

  @Mutation(() => WorkPackage, {
    description: 'Refuses with plan.code-taken, what withWork refuses, and version.stale.',
  })
  @Requires(planPolicy.draw)
  describeWorkPackage(@Args('input') input: DescribeWorkPackageInput) {
    return this.works.describe(input);
  }

  @Mutation(() => Project, { description: REMOVAL })
  @Requires(planPolicy.draw)
  removeWorkPackage(@Args('input') input: RemovePlanRowInput) {
    return this.works.remove(input);
  }

  @Mutation(() => Milestone, { description: 'Refuses with plan.code-taken, .item-unknown, .outside-project.' })
  @Requires(planPolicy.draw)
  addMilestone(@Args('input') input: AddMilestoneInput) {
    return this.dues.addMilestone(input);
  }

  @Mutation(() => Milestone, { description: 'Refuses with plan.code-taken, .item-unknown, version.stale.' })
  @Requires(planPolicy.draw)
  describeMilestone(@Args('input') input: DescribeMilestoneInput) {
    return this.dues.describeMilestone(input);
  }

  @Mutation(() => Project, { description: REMOVAL })
  @Requires(planPolicy.draw)
  removeMilestone(@Args('input') input: RemovePlanRowInput) {
    return this.dues.removeMilestone(input);
  }

  @Mutation(() => Deliverable, { description: 'Refuses with plan.code-taken, .item-unknown, .outside-project.' })
  @Requires(planPolicy.draw)
  addDeliverable(@Args('input') input: AddDeliverableInput) {
    return this.dues.addDeliverable(input);
  }

  @Mutation(() => Deliverable, { description: 'Refuses with plan.code-taken, .item-unknown, version.stale.' })
  @Requires(planPolicy.draw)
  describeDeliverable(@Args('input') input: DescribeDeliverableInput) {
    return this.dues.describeDeliverable(input);
  }

  @Mutation(() => Project, { description: REMOVAL })
  @Requires(planPolicy.draw)
  removeDeliverable(@Args('input') input: RemovePlanRowInput) {
    return this.dues.removeDeliverable(input);
  }
}
