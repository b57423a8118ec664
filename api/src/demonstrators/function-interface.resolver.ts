import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { FunctionInterface } from './function-interface.entity.js';
import {
  AddInterfaceInput,
  AgreeOnInterfaceInput,
  ChangeInterfaceInput,
  RemoveInterfaceInput,
} from './function-interface.inputs.js';
import { interfacePolicy } from './function-interface.policy.js';
import { FunctionInterfaces } from './function-interfaces.js';

@Resolver(() => FunctionInterface)
export class FunctionInterfaceResolver {
  constructor(
    private readonly interfaces: FunctionInterfaces,
    private readonly loaders: Loaders,
    private readonly access: Access,
  ) {}

  @Mutation(() => FunctionInterface, {
    description: 'Refuses with elementary-function.unknown, function-interface.with-itself.',
  })
  @Requires(interfacePolicy.connect)
  addFunctionInterface(@Args('input') input: AddInterfaceInput) {
    return this.interfaces.add(input);
  }

  @Mutation(() => FunctionInterface, { description: 'Refuses with version.stale.' })
  @Requires(interfacePolicy.connect)
  changeFunctionInterface(@Args('input') input: ChangeInterfaceInput) {
    return this.interfaces.change(input);
  }

  @Mutation(() => FunctionInterface, { description: 'Refuses with function-interface.not-yet, version.stale.' })
  @Requires(interfacePolicy.agree)
  agreeOnFunctionInterface(@Args('input') input: AgreeOnInterfaceInput) {
    return this.interfaces.agree(input);
  }

  @Mutation(() => ElementaryFunction, { description: 'Answers the function that gave. Refuses with version.stale.' })
  @Requires(interfacePolicy.connect)
  removeFunctionInterface(@Args('input') input: RemoveInterfaceInput) {
    return this.interfaces.remove(input);
  }

  @ResolveField(() => ElementaryFunction)
  from({ fromId }: FunctionInterface) {
    return this.loaders.one(ElementaryFunction, fromId);
  }

  @ResolveField(() => ElementaryFunction)
  to({ toId }: FunctionInterface) {
    return this.loaders.one(ElementaryFunction, toId);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this interface.' })
  async viewerCan({ projectId, fromId, toId }: FunctionInterface): Promise<string[]> {
    const [from, to] = await Promise.all([
      this.loaders.one(ElementaryFunction, fromId),
      this.loaders.one(ElementaryFunction, toId),
    ]);
    if (!from || !to) return [];
    const partners = { fromPartnerId: from.partnerId, toPartnerId: to.partnerId };
    return this.access.permitted(interfacePolicy, { projectId, ...partners });
  }
}
