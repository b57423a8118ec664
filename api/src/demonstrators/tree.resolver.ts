import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Project } from '../consortium/project.entity.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Demonstrator } from './demonstrator.entity.js';
import { demonstratorPolicy } from './demonstrator.policy.js';
import { DrawnDemonstrators } from './drawn-demonstrators.js';
import { DrawnFunctions } from './drawn-functions.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { functionPolicy } from './elementary-function.policy.js';
import {
  AddDemonstratorInput,
  AddFunctionInput,
  ChangeDemonstratorInput,
  ChangeFunctionInput,
  MoveFunctionInput,
  RemoveDemonstratorInput,
  RemoveFunctionInput,
} from './tree.inputs.js';

/** The drawing of the demonstrators and their functions; adds `Project.demonstratorsCan`. */
@Resolver(() => Project)
export class TreeResolver {
  constructor(
    private readonly demonstrators: DrawnDemonstrators,
    private readonly functions: DrawnFunctions,
    private readonly access: Access,
  ) {}

  @ResolveField(() => [String], { description: 'What the current user may do with the demonstrators of this project.' })
  demonstratorsCan({ id }: Project): string[] {
    return this.access.permitted(demonstratorPolicy, { projectId: id });
  }

  @Mutation(() => Demonstrator, { description: 'Refuses with project.unknown, demonstrator.code-taken.' })
  @Requires(demonstratorPolicy.draw)
  addDemonstrator(@Args('input') input: AddDemonstratorInput) {
    return this.demonstrators.add(input);
  }

  @Mutation(() => Demonstrator, { description: 'Refuses with demonstrator.code-taken, version.stale.' })
  @Requires(demonstratorPolicy.draw)
  changeDemonstrator(@Args('input') input: ChangeDemonstratorInput) {
    return this.demonstrators.change(input);
  }

  @Mutation(() => Project, {
    description: 'Answers the project. Refuses with demonstrator.in-use, version.stale.',
  })
  @Requires(demonstratorPolicy.draw)
  removeDemonstrator(@Args('input') input: RemoveDemonstratorInput) {
    return this.demonstrators.remove(input);
  }

  @Mutation(() => ElementaryFunction, {
    description: 'Refuses with demonstrator.unknown, partner.unknown, elementary-function.unknown, .code-taken.',
  })
  @Requires(functionPolicy.draw)
  addFunction(@Args('input') input: AddFunctionInput) {
    return this.functions.add(input);
  }

  @Mutation(() => ElementaryFunction, {
    description: 'Refuses with partner.unknown, elementary-function.code-taken, version.stale.',
  })
  @Requires(functionPolicy.draw)
  changeFunction(@Args('input') input: ChangeFunctionInput) {
    return this.functions.change(input);
  }

  @Mutation(() => ElementaryFunction, {
    description: 'Refuses with demonstrator.unknown, elementary-function.unknown, .part-of-itself, version.stale.',
  })
  @Requires(functionPolicy.draw)
  moveFunction(@Args('input') input: MoveFunctionInput) {
    return this.functions.move(input);
  }

  @Mutation(() => Demonstrator, {
    description: 'Answers the demonstrator. Refuses with elementary-function.in-use, version.stale.',
  })
  @Requires(functionPolicy.draw)
  removeFunction(@Args('input') input: RemoveFunctionInput) {
    return this.functions.remove(input);
  }
}
