import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Control } from '../control.entity.js';
import { controlPolicy } from '../control.policy.js';
import { AdmitClaimInput, AssignControlInput, RefuseClaimInput } from './admission.inputs.js';
import { Admission } from './admission.js';

@Resolver(() => Control)
export class AdmissionResolver {
  constructor(private readonly admission: Admission) {}

  @Mutation(() => Control, { description: 'Refuses with control.closed, control.not-a-reviewer, version.stale.' })
  @Requires(controlPolicy.assign)
  assignControl(@Args('input') input: AssignControlInput) {
    return this.admission.assign(input);
  }

  @Mutation(() => Control, {
    description:
      'Admits the claim and begins its control. Refuses with claim.illegal-move, control.unanswered, version.stale.',
  })
  @Requires(controlPolicy.admit)
  admitClaim(@Args('input') input: AdmitClaimInput) {
    return this.admission.admit(input);
  }

  @Mutation(() => Control, {
    description: 'Gives the claim back to its lead. Refuses with claim.illegal-move, version.stale.',
  })
  @Requires(controlPolicy.return)
  returnClaim(@Args('input') input: RefuseClaimInput) {
    return this.admission.giveBack(input);
  }

  @Mutation(() => Control, { description: 'For good. Refuses with claim.illegal-move, version.stale.' })
  @Requires(controlPolicy.reject)
  rejectClaim(@Args('input') input: RefuseClaimInput) {
    return this.admission.reject(input);
  }
}
