import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Person } from '../../consortium/person.entity.js';
import { MethodEnum } from '../../expenditure/expense.entity.js';
import type { Method } from '../../expenditure/line.rules.js';
import type { Day } from '../../kernel/day.js';
import type { Severity } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { FindingTold, SeverityEnum } from '../../platform/graphql/finding.types.js';
import { PageOf } from '../../platform/graphql/page.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';

@ObjectType({ description: 'A line of a partner claim, as the statement of expenditure lists it.' })
export class PartnerClaimLine {
  @Field(() => ID, { description: 'Of the expense.' })
  id: string;

  /** None while it is not signed. */
  signedLineId: string | null;

  @Field(() => Int)
  number: number;

  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => MethodEnum)
  method: Method;

  workPackageId: string;

  @Field(() => DayScalar)
  incurredOn: Day;

  @Field(() => DayScalar, { nullable: true })
  paidOn: Day | null;

  @Field()
  documentRef: string;

  @Field()
  issuer: string;

  @Field(() => Money)
  net: Money;

  @Field(() => Money)
  vat: Money;

  @Field(() => Money)
  gross: Money;

  @Field()
  description: string;

  @Field(() => Money, { description: 'What is declared of it.' })
  eligible: Money;
}

@ObjectType()
export class PartnerClaimLinePage extends PageOf(PartnerClaimLine) {}

@ObjectType({ description: 'What a claim declares in one category, flat rates included.' })
export class PartnerClaimCategory {
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => Int)
  lines: number;

  @Field(() => Money)
  eligible: Money;
}

@ObjectType({ description: 'What an agreed flat rate adds to a claim that is not signed yet.' })
export class PartnerClaimFlatRate {
  @Field({ description: 'Its code in the programme.' })
  rate: string;

  @Field({ description: 'How the programme calls it, in French.' })
  title: string;

  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => Money, { description: 'The costs that it is taken of.' })
  base: Money;

  @Field(() => Money)
  amount: Money;
}

@ObjectType({ description: 'Lines of the ledger, of the period or before, that no claim has gathered.' })
export class LinesWaiting {
  @Field(() => Int)
  lines: number;

  @Field(() => Money)
  eligible: Money;
}

@ObjectType({ description: 'Something that was seen; of a line, with its number and its document.' })
export class PreflightFinding {
  @Field(() => FindingTold)
  finding: FindingTold;

  @Field(() => Int, { nullable: true })
  number: number | null;

  @Field(() => String, { nullable: true })
  documentRef: string | null;
}

@ObjectType({ description: 'What one rule has seen.' })
export class PreflightCheck {
  @Field({ description: 'The name of the rule: R11.' })
  rule: string;

  @Field(() => SeverityEnum, { nullable: true, description: 'The gravest; none when all is well.' })
  severity: Severity | null;

  @Field(() => Int)
  count: number;

  @Field(() => [PreflightFinding], { description: 'The gravest fifty.' })
  findings: PreflightFinding[];
}

@ObjectType({ description: 'The funder’s checklist, run by the same rules.' })
export class Preflight {
  @Field(() => Int)
  blocking: number;

  @Field(() => Int)
  warning: number;

  @Field(() => Int)
  information: number;

  @Field(() => [PreflightCheck], { description: 'Every rule that was asked; what blocks first.' })
  checks: PreflightCheck[];
}

const kinds = ['ADDED', 'REMOVED', 'CHANGED'] as const;
const LineChangeEnum = wordsEnum('LineChangeKind', kinds);

@ObjectType({ description: 'A line that came, went or changed from one round to another.' })
export class PartnerClaimChange {
  @Field(() => ID, { description: 'Of the expense.' })
  id: string;

  @Field(() => LineChangeEnum)
  kind: (typeof kinds)[number];

  @Field(() => PartnerClaimLine, { nullable: true })
  before: PartnerClaimLine | null;

  @Field(() => PartnerClaimLine, { nullable: true })
  after: PartnerClaimLine | null;

  @Field(() => Money, { description: 'What it adds to the claim.' })
  cents: Money;

  @Field(() => [String], { description: 'The names of the fields that changed.' })
  fields: string[];
}

@ObjectType({ description: 'What became of the lines between two signatures, or since the last.' })
export class PartnerClaimDifference {
  @Field(() => Int)
  from: number;

  @Field(() => Int, { nullable: true, description: 'None: as it is being written.' })
  to: number | null;

  @Field(() => Int)
  added: number;

  @Field(() => Int)
  removed: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Money)
  cents: Money;

  @Field(() => [PartnerClaimChange], { description: 'The first two hundred, by number.' })
  changes: PartnerClaimChange[];
}

@ObjectType({ description: 'A line that was given back, and why.' })
export class ReturnedLineTold {
  @Field(() => ID)
  expenseId: string;

  @Field(() => Int, { nullable: true })
  number: number | null;

  @Field(() => String, { nullable: true })
  documentRef: string | null;

  @Field()
  reason: string;
}

@ObjectType({ description: 'A claim given back to its partner, with the reasons.' })
export class PartnerClaimReturn {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  round: number;

  @Field()
  reason: string;

  @Field(() => [ReturnedLineTold])
  lines: ReturnedLineTold[];

  @Field(() => Person, { nullable: true })
  author: Person | null;

  @Field(() => GraphQLISODateTime)
  at: Date;
}
