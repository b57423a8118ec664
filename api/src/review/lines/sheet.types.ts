import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClaimStateEnum } from '../../claims/claim.entity.js';
import type { ClaimState } from '../../claims/claim.lifecycle.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Document } from '../../documents/document.entity.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { FindingTold } from '../../platform/graphql/finding.types.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Deliverable } from '../../workplan/deliverable.entity.js';
import { type Decision, DecisionEnum, LineReview } from '../line-review.entity.js';

@ObjectType({ description: 'What a finding would have the reviewer decide.' })
export class LineProposal {
  @Field(() => DecisionEnum)
  decision: Decision;

  @Field(() => Money)
  deducted: Money;

  @Field(() => String, { nullable: true })
  typology: string | null;

  @Field()
  source: string;
}

@ObjectType({ description: 'What a rule has seen in a line, and what it would have the reviewer decide.' })
export class LineRemark {
  @Field(() => FindingTold)
  finding: FindingTold;

  @Field(() => LineProposal, { nullable: true, description: 'None for what blocks nothing.' })
  proposal: LineProposal | null;
}

@ObjectType({ description: 'The same expense, or the same document, in an earlier claim.' })
export class EarlierLine {
  @Field(() => ID, { description: 'Of that line.' })
  id: string;

  @Field(() => Int)
  claimNumber: number;

  @Field(() => ClaimStateEnum)
  claimState: ClaimState;

  @Field(() => Int)
  number: number;

  @Field()
  documentRef: string;

  @Field(() => Money)
  declared: Money;

  @Field(() => DecisionEnum, { nullable: true })
  decision: Decision | null;

  @Field(() => Money)
  deducted: Money;
}

@ObjectType({ description: 'What was signed with a line beside its amounts.' })
export class LineOrigin {
  @Field(() => String, { nullable: true })
  invoiceNumber: string | null;

  @Field(() => DayScalar, { nullable: true })
  invoicedOn: Day | null;

  @Field(() => String, { nullable: true })
  issuerSiren: string | null;

  @Field(() => String, { nullable: true })
  procurementRef: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The month whose hours it pays.' })
  month: Day | null;

  @Field(() => Int, { nullable: true, description: 'Hundredths of hours.' })
  hours: number | null;

  @Field(() => Int, { description: 'Pieces that were signed with it.' })
  pieces: number;
}

@ObjectType({ description: 'A line with all that a reviewer looks at beside its evidence.' })
export class ControlledLineSheet {
  @Field(() => ID, { description: 'Of the line of the claim.' })
  id: string;

  @Field(() => ClaimLine)
  line: ClaimLine;

  @Field(() => LineReview, { nullable: true })
  review: LineReview | null;

  @Field(() => Person, { nullable: true, description: 'Who decided it.' })
  decidedBy: Person | null;

  @Field(() => [LineRemark])
  remarks: LineRemark[];

  @Field(() => Int, { description: 'Rules that were asked and saw nothing.' })
  silentRules: number;

  @Field(() => [EarlierLine], { description: 'The last first.' })
  earlier: EarlierLine[];

  @Field(() => LineOrigin, { nullable: true, description: 'None of what was declared before there were ledgers.' })
  origin: LineOrigin | null;

  @Field(() => [Deliverable], { description: 'Of its work package.' })
  deliverables: Deliverable[];

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt: Date | null;

  @Field(() => [Document], {
    description: 'What the reviewer hung on it: kept by the authority, or told with the finding.',
  })
  papers: Document[];
}
