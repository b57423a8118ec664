import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { claimPolicy } from '../../claims/claim.policy.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Provenance } from './provenance.service.js';
import { ClaimProof, LineProof } from './provenance.types.js';

@Resolver()
export class ProvenanceResolver {
  constructor(private readonly provenance: Provenance) {}

  @Query(() => ClaimProof, { description: 'Signatures, journal and checkpoint behind the total of a claim.' })
  @Requires(claimPolicy.read)
  claimProof(@Args('claimId', { type: () => ID }) claimId: string) {
    return this.provenance.ofClaim(claimId);
  }

  @Query(() => LineProof, { description: 'Files and journal behind one line of a claim.' })
  @Requires(claimPolicy.read)
  lineProof(@Args('claimLineId', { type: () => ID }) claimLineId: string) {
    return this.provenance.ofLine(claimLineId);
  }
}
