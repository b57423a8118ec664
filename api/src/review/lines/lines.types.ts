import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Claim } from '../../claims/claim.entity.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Money } from '../../kernel/money.js';
import { PageOf } from '../../platform/graphql/page.js';
import { Control } from '../control.entity.js';
import { type Decision, DecisionEnum, LineReview } from '../line-review.entity.js';

@ObjectType({
  description: 'A kind of error, a question of admissibility or of a checklist, as the programme says it.',
})
export class ControlTerm {
  @Field()
  code: string;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;

  @Field({ description: 'The article, in words.' })
  source: string;

  @Field(() => [CostCategoryEnum], { description: 'The categories that it is asked of; none for what is of no line.' })
  categories: readonly CostCategory[];
}

@ObjectType({ description: 'What a control took from a claim so far, by one decision and one kind of error.' })
export class ControlStep {
  @Field(() => DecisionEnum, { nullable: true, description: 'None for what is not decided.' })
  decision: Decision | null;

  @Field(() => String, { nullable: true })
  typology: string | null;

  @Field(() => Int)
  lines: number;

  @Field(() => Money)
  declared: Money;

  @Field(() => Money)
  deducted: Money;
}

@ObjectType({ description: 'How far a control is, and what it is worth as it stands.' })
export class ControlProgress {
  @Field(() => Int)
  lines: number;

  @Field(() => Int)
  decided: number;

  @Field(() => Int, { description: 'Lines of the sample.' })
  sampled: number;

  @Field(() => Money)
  declared: Money;

  @Field(() => Money)
  deducted: Money;

  @Field(() => Money)
  parked: Money;

  @Field(() => Money, { description: 'declared − deducted − parked, as if all that is not decided were accepted.' })
  retained: Money;

  @Field(() => Money, { description: 'Of it, what was looked at.' })
  seen: Money;

  @Field(() => [ControlStep])
  steps: ControlStep[];
}

@ObjectType({ description: 'A claim on the desk of the authority, with all that its control needs to be made.' })
export class ControlDossier {
  @Field(() => ID, { description: 'Of the claim.' })
  id: string;

  @Field(() => Claim)
  claim: Claim;

  @Field(() => Control, { nullable: true, description: 'The last; none before the authority’s first act.' })
  control: Control | null;

  @Field(() => [Control], { description: 'Those before it: the claim was given back and sent again.' })
  earlier: Control[];

  @Field(() => [ControlTerm])
  typologies: ControlTerm[];

  @Field(() => [ControlTerm])
  admissibility: ControlTerm[];

  @Field(() => [ControlTerm])
  checklist: ControlTerm[];

  @Field(() => [Person], { description: 'Who may review it.' })
  reviewers: Person[];

  @Field(() => ControlProgress)
  progress: ControlProgress;

  @Field(() => [String], { description: 'What the current user may do with this control.' })
  viewerCan: string[];
}

@ObjectType({ description: 'A line on the desk of its control.' })
export class ControlledLine {
  @Field(() => ID, { description: 'Of the line of the claim.' })
  id: string;

  @Field(() => ClaimLine)
  line: ClaimLine;

  @Field(() => LineReview, { nullable: true, description: 'None before somebody looked at it.' })
  review: LineReview | null;

  @Field(() => Int, { description: 'How many findings the rules have in it.' })
  findings: number;

  @Field({ description: 'One of them blocks.' })
  blocked: boolean;
}

@ObjectType()
export class ControlledLinePage extends PageOf(ControlledLine) {
  @Field(() => Money, { description: 'The sum of all lines under the same filter, not of this page.' })
  sum: Money;
}

@ObjectType({ description: 'What a decision over several lines would take.' })
export class BulkPreview {
  @Field(() => Int)
  lines: number;

  @Field(() => Money)
  declared: Money;

  @Field(() => Int, { description: 'Of these, lines that were decided already: their decision is replaced.' })
  decided: number;

  @Field(() => Int, { description: 'Of these, lines in which a rule sees what blocks.' })
  blocked: number;
}
