import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Attachments } from '../documents/attachments.js';
import { Document } from '../documents/document.entity.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { goOn } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { ClaimLineFilter, ClaimLineSort } from './claim.inputs.js';
import { claimLinePolicy, claimPolicy, signedLinePolicy } from './claim.policy.js';
import { ClaimLinePage } from './claim.types.js';
import { ClaimLine } from './claim-line.entity.js';
import { ClaimLineService } from './claim-line.service.js';
import { evidenceOf } from './claim-line-documents.js';
import { ClaimLinesService } from './claim-lines.service.js';

@Resolver(() => ClaimLine)
export class ClaimLineResolver {
  constructor(
    private readonly service: ClaimLinesService,
    private readonly one: ClaimLineService,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly attachments: Attachments,
  ) {}

  @Query(() => ClaimLinePage)
  @Requires(claimPolicy.read)
  claimLines(
    @Args('claimId', { type: () => ID }) claimId: string,
    @Args('filter', { type: () => ClaimLineFilter, nullable: true }) filter: ClaimLineFilter | undefined,
    @Args('sort', { type: () => ClaimLineSort, defaultValue: ClaimLineSort.NUMBER }) sort: ClaimLineSort,
    @Args('descending', { type: () => Boolean, defaultValue: false }) descending: boolean,
    @Args() page: PageArgs,
  ) {
    return this.service.list(claimId, filter ?? {}, sort, descending, page);
  }

  @Query(() => ClaimLine, { description: 'One line, for whoever finds it among those of its claim.' })
  @Requires(claimPolicy.read)
  claimLine(@Args('id', { type: () => ID }) id: string) {
    return this.one.find(id);
  }

  @ResolveField(() => Partner)
  partner({ partnerId }: ClaimLine) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => WorkPackage)
  workPackage({ workPackageId }: ClaimLine) {
    return this.loaders.one(WorkPackage, workPackageId);
  }

  @ResolveField(() => [Document], { description: 'The evidence that is in sight.' })
  documents(line: ClaimLine) {
    return this.attachments.ofAll(evidenceOf(line));
  }

  @ResolveField(() => Boolean, {
    description: 'It was signed with evidence that its partner keeps to itself: that of salaries.',
  })
  evidenceKept({ projectId, partnerId, category, signedLineId, sealed: sent }: ClaimLine) {
    if (signedLineId === null) return false;
    return goOn(this.loaders.one(Partner, partnerId), (partner) => {
      const facts = { projectId, partnerId, category, sent, delegated: partner?.delegatesPayroll ?? false };
      return this.access.permitted({ open: signedLinePolicy.open }, facts).length === 0;
    });
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this line.' })
  viewerCan(line: ClaimLine) {
    return this.access.permitted(claimLinePolicy, line);
  }
}
