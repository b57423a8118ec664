import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.decorator.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { Control } from '../control.entity.js';
import { controlPolicy } from '../control.policy.js';
import { LineReview } from '../line-review.entity.js';
import { BulkDeciding } from './bulk.js';
import { ControlDesk } from './control-desk.js';
import { ControlledLines } from './controlled-lines.js';
import { Deciding } from './deciding.js';
import {
  ControlledLineFilter,
  DecideLineInput,
  DecideLinesInput,
  LinesChosenInput,
  UndoDecisionInput,
} from './lines.inputs.js';
import { BulkPreview, ControlDossier, ControlledLinePage } from './lines.types.js';
import { ControlledLineSheet } from './sheet.types.js';

@Resolver(() => ControlDossier)
export class ControlledLinesResolver {
  constructor(
    private readonly desk: ControlDesk,
    private readonly lines: ControlledLines,
    private readonly deciding: Deciding,
    private readonly bulk: BulkDeciding,
  ) {}

  @Query(() => ControlDossier, { description: 'A claim on the desk of the authority, with how far its control is.' })
  @Requires(controlPolicy.read)
  controlDossier(@Args('claimId', { type: () => ID }) claimId: string) {
    return this.desk.of(claimId);
  }

  @Query(() => ControlledLinePage, { description: 'The lines of a claim by number, each with what became of it.' })
  @Requires(controlPolicy.read)
  controlledLines(
    @Args('claimId', { type: () => ID }) claimId: string,
    @Args('filter', { type: () => ControlledLineFilter, nullable: true }) filter: ControlledLineFilter | undefined,
    @Args() page: PageArgs,
  ) {
    return this.lines.list(claimId, filter ?? {}, page);
  }

  @Query(() => ControlledLineSheet, {
    description: 'A line with what the rules see in it, its history and all that it is linked to.',
  })
  @Requires(controlPolicy.read)
  controlledLine(@Args('claimLineId', { type: () => ID }) claimLineId: string) {
    return this.lines.sheet(claimLineId);
  }

  @Query(() => BulkPreview, { description: 'What a decision over several lines would take, before it is made.' })
  @Requires(controlPolicy.review)
  bulkPreview(@Args('chosen') chosen: LinesChosenInput) {
    return this.bulk.preview(chosen);
  }

  @Mutation(() => LineReview, {
    description:
      'Refuses with control.closed, control.no-reason, control.no-typology, control.unknown-typology, control.nothing-deducted, control.deducted-beyond-declared, version.stale.',
  })
  @Requires(controlPolicy.review)
  decideLine(@Args('input') input: DecideLineInput) {
    return this.deciding.decide(input);
  }

  @Mutation(() => LineReview, {
    description: 'Until the control is concluded. Refuses with control.closed, version.stale.',
  })
  @Requires(controlPolicy.review)
  undoDecision(@Args('input') input: UndoDecisionInput) {
    return this.deciding.undo(input);
  }

  @Mutation(() => Control, {
    description:
      'Whole or not at all. Refuses with control.bulk-moved, control.not-in-bulk, and with what a single decision refuses with.',
  })
  @Requires(controlPolicy.review)
  decideLines(@Args('input') input: DecideLinesInput) {
    return this.bulk.decide(input);
  }
}
