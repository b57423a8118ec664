import { ResolveField, Resolver } from '@nestjs/graphql';
import { Attachments } from '../../documents/attachments.js';
import { Document } from '../../documents/document.entity.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { SIGNED_LINE } from '../signed-line-documents.js';
import { PartnerClaimLine } from './partner-claim.types.js';

@Resolver(() => PartnerClaimLine)
export class PartnerClaimLineResolver {
  constructor(
    private readonly loaders: Loaders,
    private readonly attachments: Attachments,
  ) {}

  @ResolveField(() => [Document], {
    description: 'The evidence as it was signed; none of what is still being gathered.',
  })
  documents({ signedLineId }: PartnerClaimLine) {
    return signedLineId ? this.attachments.of(SIGNED_LINE, signedLineId) : [];
  }

  @ResolveField(() => WorkPackage)
  workPackage({ workPackageId }: PartnerClaimLine) {
    return this.loaders.one(WorkPackage, workPackageId);
  }
}
