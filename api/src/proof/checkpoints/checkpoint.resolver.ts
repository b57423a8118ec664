import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { projectPolicy } from '../../consortium/project.policy.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { printed } from '../../platform/journal/checkpoint.rules.js';
import { CheckpointRow, signedOf } from './checkpoint.entity.js';
import { ProofDesk } from './checkpoint.types.js';
import { Checkpoints } from './checkpoints.js';

@Resolver(() => CheckpointRow)
export class CheckpointResolver {
  constructor(private readonly checkpoints: Checkpoints) {}

  @Query(() => ProofDesk, { description: 'The key of the portal, and the checkpoints it signed.' })
  @Requires(projectPolicy.journal)
  proofDesk(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.checkpoints.desk(projectId);
  }

  @ResolveField(() => String, { description: 'As it was sent: what the verifier reads.' })
  text(@Parent() row: CheckpointRow): string {
    return printed(signedOf(row));
  }
}
