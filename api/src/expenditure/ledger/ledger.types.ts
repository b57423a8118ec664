import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { EvidenceKind } from '../../budget/programme/evidence-kinds.rules.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Document } from '../../documents/document.entity.js';
import type { Day } from '../../kernel/day.js';
import { severities } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { PageOf } from '../../platform/graphql/page.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { EvidenceKindEnum } from '../evidence.entity.js';
import { Expense } from '../expense.entity.js';

export const severityWords = ['BLOCKING', 'WARNING', 'INFORMATION'] as const;
export type SeverityWord = (typeof severityWords)[number];
export const SeverityEnum = wordsEnum('FindingSeverity', severityWords);
export const severityOf = (word: SeverityWord) => severities[severityWords.indexOf(word)] ?? 'information';

export const standings = ['FREE', 'GATHERED', 'SIGNED'] as const;
export type ExpenseStanding = (typeof standings)[number];
export const StandingEnum = wordsEnum('ExpenseStanding', standings);

const provings = ['REALITY', 'PAYMENT'] as const;
const ProvesEnum = wordsEnum('EvidenceProves', provings);
const askings = ['PRESENT', 'MISSING', 'TO_CHECK'] as const;
const AskedEnum = wordsEnum('EvidenceStanding', askings);

@ObjectType({ description: 'What a rule has seen in a line; the web words it by its code and figures.' })
export class ExpenseFinding {
  @Field()
  code: string;

  @Field({ description: 'The name of the rule, such as R11.' })
  rule: string;

  @Field(() => SeverityEnum)
  severity: SeverityWord;

  @Field({ description: 'The figures as a JSON object.' })
  figures: string;

  @Field(() => [String], { description: 'The articles, in words.' })
  sources: string[];

  @Field()
  cure: string;
}

@ObjectType({ description: 'One thing that the programme asks of a line: any of these pieces.' })
export class EvidenceAsked {
  @Field(() => ProvesEnum)
  proves: (typeof provings)[number];

  @Field(() => [EvidenceKindEnum])
  anyOf: EvidenceKind[];

  @Field(() => AskedEnum)
  standing: (typeof askings)[number];
}

@ObjectType({ description: 'A paper of a line, and what it proves.' })
export class ExpensePiece {
  @Field(() => ID, { description: 'Of the document.' })
  id: string;

  @Field(() => Document)
  document: Document;

  @Field(() => EvidenceKindEnum, { nullable: true, description: 'None while nobody has said it.' })
  kind: EvidenceKind | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  checkedAt: Date | null;
}

@ObjectType({ description: 'The good whose depreciation a line declares.' })
export class ExpenseAsset {
  @Field({ description: 'What tells the good from others of the partner.' })
  id: string;

  @Field(() => Money)
  cost: Money;

  @Field(() => Int)
  years: number;

  @Field(() => DayScalar)
  from: Day;

  @Field(() => DayScalar)
  until: Day;

  @Field(() => Int, { description: 'Its use for the project, in hundredths of a percent.' })
  use: number;

  @Field({ description: 'A public grant bought it.' })
  granted: boolean;
}

@ObjectType()
export class ExpensePage extends PageOf(Expense) {
  @Field(() => Money, { description: 'What is declared of all lines under the same filter, not of this page.' })
  sum: Money;
}

@ObjectType({
  description: 'How far the budget of one category is used; amounts of salaries only for those who keep the books.',
})
export class LedgerCategory {
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => Money)
  budget: Money;

  @Field(() => Money, { description: 'The budget with the tolerance of the agreement, or else of the programme.' })
  ceiling: Money;

  @Field(() => Money, { nullable: true, description: 'All that is declared of it, in claims and in the ledger.' })
  spent: Money | null;

  @Field(() => Money, { nullable: true, description: 'Of claims that were submitted.' })
  claimed: Money | null;

  @Field(() => Money, { nullable: true, description: 'Budget minus spent; negative when exceeded.' })
  left: Money | null;

  @Field(() => Int, { nullable: true, description: 'Lines of the ledger.' })
  lines: number | null;
}

@ObjectType({ description: 'One partner’s expenditure, beside its budget.' })
export class Ledger {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => String, { nullable: true, description: 'The call whose rules count; none keeps lines out.' })
  programme: string | null;

  @Field(() => [LedgerCategory])
  categories: LedgerCategory[];

  @Field(() => Money, { description: 'What is declared of all lines in sight.' })
  sum: Money;

  @Field(() => Int, { description: 'Lines in sight.' })
  lines: number;

  @Field(() => [String])
  viewerCan: string[];
}

@ObjectType({ description: 'How many lines in sight have findings, counted by their gravest.' })
export class LedgerFindings {
  @Field(() => Int)
  blocking: number;

  @Field(() => Int)
  warning: number;

  @Field(() => Int)
  information: number;

  @Field(() => Int)
  clear: number;
}

@ObjectType({ description: 'What keeps one cell out of the ledger.' })
export class ExpenseMistake {
  @Field(() => ID, { description: 'Of the line.' })
  id: string;

  @Field()
  field: string;

  @Field()
  code: string;

  @Field({ description: 'A JSON object.' })
  facts: string;
}

@ObjectType({ description: 'What a line would become.' })
export class ExpensePreview {
  @Field(() => ID)
  id: string;

  @Field(() => [ExpenseMistake])
  mistakes: ExpenseMistake[];

  @Field(() => Money, { nullable: true })
  net: Money | null;

  @Field(() => Money, { nullable: true })
  eligible: Money | null;

  @Field(() => [ExpenseFinding])
  findings: ExpenseFinding[];
}
