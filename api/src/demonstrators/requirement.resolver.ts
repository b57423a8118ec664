import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../consortium/person.entity.js';
import { Document } from '../documents/document.entity.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { functionPolicy } from './elementary-function.policy.js';
import { Requirement } from './requirement.entity.js';
import {
  AddRequirementInput,
  ChangeRequirementInput,
  JudgeRequirementInput,
  RemoveRequirementInput,
} from './requirement.inputs.js';
import { Requirements } from './requirements.js';

@Resolver(() => Requirement)
export class RequirementResolver {
  constructor(
    private readonly requirements: Requirements,
    private readonly loaders: Loaders,
  ) {}

  @Mutation(() => Requirement, { description: 'Refuses with elementary-function.unknown, requirement.code-taken.' })
  @Requires(functionPolicy.specify)
  addRequirement(@Args('input') input: AddRequirementInput) {
    return this.requirements.add(input);
  }

  @Mutation(() => Requirement, { description: 'Refuses with requirement.code-taken, version.stale.' })
  @Requires(functionPolicy.specify)
  changeRequirement(@Args('input') input: ChangeRequirementInput) {
    return this.requirements.change(input);
  }

  @Mutation(() => Requirement, { description: 'Refuses with requirement.not-yet, document.unknown, version.stale.' })
  @Requires(functionPolicy.verify)
  judgeRequirement(@Args('input') input: JudgeRequirementInput) {
    return this.requirements.judge(input);
  }

  @Mutation(() => ElementaryFunction, {
    description: 'Answers the function it was asked of. Refuses with requirement.decided, version.stale.',
  })
  @Requires(functionPolicy.specify)
  removeRequirement(@Args('input') input: RemoveRequirementInput) {
    return this.requirements.remove(input);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who gave the verdict.' })
  decidedBy({ decidedById }: Requirement) {
    return decidedById && this.loaders.one(Person, decidedById);
  }

  @ResolveField(() => Document, { nullable: true, description: 'What proves the verdict, as far as it is in sight.' })
  document({ documentId }: Requirement) {
    return documentId && this.loaders.one(Document, documentId);
  }
}
