import { Args, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { Deliverable } from '../workplan/deliverable.entity.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { functionPolicy } from './elementary-function.policy.js';
import { Studies } from './studies.js';
import { Study } from './study.entity.js';
import { AddStudyInput, ChangeStudyInput, RemoveStudyInput } from './study.inputs.js';
import { sharedOf } from './study.rules.js';

const REFUSALS = 'partner.unknown, work-package.unknown, deliverable.unknown, study.said-already, study.beyond-whole';

@Resolver(() => Study)
export class StudyResolver {
  constructor(
    private readonly studies: Studies,
    private readonly loaders: Loaders,
  ) {}

  @Mutation(() => Study, { description: `Refuses with elementary-function.unknown, ${REFUSALS}.` })
  @Requires(functionPolicy.trace)
  addStudy(@Args('input') input: AddStudyInput) {
    return this.studies.add(input);
  }

  @Mutation(() => Study, { description: `Refuses with ${REFUSALS}, version.stale.` })
  @Requires(functionPolicy.trace)
  changeStudy(@Args('input') input: ChangeStudyInput) {
    return this.studies.change(input);
  }

  @Mutation(() => ElementaryFunction, { description: 'Answers the function. Refuses with version.stale.' })
  @Requires(functionPolicy.trace)
  removeStudy(@Args('input') input: RemoveStudyInput) {
    return this.studies.remove(input);
  }

  @ResolveField(() => Partner)
  partner({ partnerId }: Study) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => WorkPackage)
  workPackage({ workPackageId }: Study) {
    return this.loaders.one(WorkPackage, workPackageId);
  }

  @ResolveField(() => Deliverable, { nullable: true, description: 'What the study ends in, where it ends in one.' })
  deliverable({ deliverableId }: Study) {
    return deliverableId && this.loaders.one(Deliverable, deliverableId);
  }
}

/** Adds `WorkPackage.sharedOut`. */
@Resolver(() => WorkPackage)
export class WorkPackageStudiesResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Int, {
    description: 'Per cent of it that its studies give to functions; the rest is not traced.',
  })
  async sharedOut({ id }: WorkPackage): Promise<number> {
    return sharedOf(await this.loaders.many(Study, 'workPackageId', id));
  }
}
