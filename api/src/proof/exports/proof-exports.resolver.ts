import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { claimPolicy } from '../../claims/claim.policy.js';
import { projectPolicy } from '../../consortium/project.policy.js';
import { TicketLinks } from '../../documents/ticket-links.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { ProofExport } from './proof-export.entity.js';
import { OpenClaimProofInput, OpenTrailExportInput } from './proof-export.inputs.js';
import { ProofExports } from './proof-exports.js';
import { PROOF_FILES } from './proof-files.routes.js';

@Resolver(() => ProofExport)
export class ProofExportResolver {
  constructor(
    private readonly exports: ProofExports,
    private readonly links: TicketLinks,
  ) {}

  @Mutation(() => ProofExport, { description: 'The lines of the journal under a filter, as a file.' })
  @Requires(projectPolicy.journal)
  openTrailExport(@Args('input') input: OpenTrailExportInput) {
    return this.exports.openTrail(input);
  }

  @Mutation(() => ProofExport, {
    description: 'All that proves a claim, as one file. Refuses with proof.not-submitted.',
  })
  @Requires(claimPolicy.read)
  openClaimProof(@Args('input') input: OpenClaimProofInput) {
    return this.exports.openClaim(input);
  }

  @ResolveField(() => String, { description: 'A path of the portal.' })
  url({ id }: ProofExport) {
    return `${PROOF_FILES}/${this.links.nameOf(id)}`;
  }
}
