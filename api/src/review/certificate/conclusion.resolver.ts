import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Claim } from '../../claims/claim.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Document } from '../../documents/document.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Certificate } from '../certificate.entity.js';
import { notificationPolicy } from '../findings/finding.policy.js';
import { samplePolicy } from '../sample/sample.policy.js';
import { certificatePolicy } from './certificate.policy.js';
import { Certifying } from './certifying.js';
import { Concluding } from './concluding.js';
import { ConcludeControlInput, SignCertificateInput } from './conclusion.inputs.js';
import { ControlConclusion } from './conclusion.types.js';
import { Conclusions } from './conclusions.js';

@Resolver(() => ControlConclusion)
export class ConclusionResolver {
  constructor(
    private readonly conclusions: Conclusions,
    private readonly concluding: Concluding,
    private readonly certifying: Certifying,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => ControlConclusion, { description: 'Of the last control of a claim.' })
  @Requires(certificatePolicy.read)
  controlConclusion(@Args('claimId', { type: () => ID }) claimId: string) {
    return this.conclusions.of(claimId);
  }

  @ResolveField(() => Person, { nullable: true })
  concludedBy({ control: { concludedById } }: ControlConclusion) {
    return concludedById && this.loaders.one(Person, concludedById);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this control.' })
  viewerCan({ facts }: ControlConclusion) {
    return [certificatePolicy, notificationPolicy, samplePolicy].flatMap((policy) =>
      this.access.permitted(policy, facts),
    );
  }

  @Mutation(() => Claim, {
    description: 'Nothing of it changes any more, and it waits to be certified. Refuses with control.unready.',
  })
  @Requires(certificatePolicy.conclude)
  concludeControl(@Args('input') input: ConcludeControlInput) {
    return this.concluding.conclude(input);
  }

  @Mutation(() => Certificate, {
    description: 'By somebody who decided nothing of it: what is retained is certified from then on.',
  })
  @Requires(certificatePolicy.sign)
  signCertificate(@Args('input') input: SignCertificateInput) {
    return this.certifying.sign(input);
  }
}

@Resolver(() => Certificate)
export class CertificateResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person)
  certifier({ certifierId }: Certificate) {
    return this.loaders.one(Person, certifierId);
  }

  @ResolveField(() => Person)
  preparedBy({ preparedById }: Certificate) {
    return this.loaders.one(Person, preparedById);
  }

  @ResolveField(() => Document, { nullable: true, description: 'Its paper.' })
  document({ documentId }: Certificate) {
    return documentId && this.loaders.one(Document, documentId);
  }
}
