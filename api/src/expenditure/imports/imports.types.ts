import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { ExpenseFinding } from '../ledger/ledger.types.js';
import { AccountRule } from './account-rule.entity.js';

@ObjectType({ description: 'What keeps a cell of a table out.' })
export class ImportMistake {
  @Field({ description: 'As a spreadsheet names it: F12.' })
  cell: string;

  @Field()
  column: string;

  @Field()
  code: string;

  @Field({ description: 'A JSON object.' })
  facts: string;
}

@ObjectType()
export class ImportCategory {
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => Int)
  lines: number;

  @Field(() => Money)
  eligible: Money;
}

@ObjectType({ description: 'What a table would put into the ledger, told before it is done.' })
export class TablePreview {
  @Field(() => Int)
  lines: number;

  @Field(() => Int, { description: 'Lines that the ledger has from such a table: they stay as they are.' })
  already: number;

  @Field(() => Int, { description: 'Cells that keep the whole table out.' })
  mistaken: number;

  @Field(() => [ImportMistake], { description: 'The first 500 of them.' })
  mistakes: ImportMistake[];

  @Field(() => [ImportCategory])
  categories: ImportCategory[];

  @Field(() => Money)
  sum: Money;

  @Field(() => Int, { description: 'Lines that the programme would not pay as they are.' })
  blocking: number;

  @Field(() => Int)
  warning: number;

  @Field(() => Int)
  information: number;
}

@ObjectType({ description: 'What an account of the file is declared as, and how much of it there is.' })
export class ProposedAccount {
  @Field()
  account: string;

  @Field()
  name: string;

  @Field(() => CostCategoryEnum, { nullable: true, description: 'None: not declared.' })
  category: CostCategory | null;

  @Field(() => ID, { nullable: true, description: 'Its own; none where that of the file counts.' })
  workPackageId: string | null;

  @Field({ description: 'How the accounts begin of which this is said; empty where nobody says anything.' })
  begins: string;

  @Field(() => AccountRule, { nullable: true, description: 'The partner’s own word; none for the general chart’s.' })
  rule: AccountRule | null;

  @Field(() => Int)
  lines: number;

  @Field(() => Int, { description: 'Of those, lines that the ledger has already.' })
  already: number;

  @Field(() => Money, { description: 'Of those that the ledger has not.' })
  net: Money;
}

@ObjectType({ description: 'What an accounting file would put into the ledger, told before it is done.' })
export class FecProposal {
  @Field(() => String, { nullable: true, description: 'Whose accounts: nine digits, or ten.' })
  identifier: string | null;

  @Field(() => DayScalar, { nullable: true })
  closedOn: Day | null;

  @Field(() => Int, { description: 'Lines of accounts that were read.' })
  lines: number;

  @Field(() => Int, { description: 'Of those, charges and goods.' })
  charges: number;

  @Field(() => DayScalar, { nullable: true })
  from: Day | null;

  @Field(() => DayScalar, { nullable: true })
  until: Day | null;

  @Field(() => Int, { description: 'Mistakes: with one, nothing of the file is taken.' })
  blocking: number;

  @Field(() => Int)
  warnings: number;

  @Field(() => [ExpenseFinding], { description: 'The first 200 of each.' })
  findings: ExpenseFinding[];

  @Field(() => [ProposedAccount])
  accounts: ProposedAccount[];

  @Field(() => [ImportCategory], { description: 'What would come into the ledger; amounts without VAT.' })
  categories: ImportCategory[];

  @Field(() => Int, { description: 'Lines that would come into the ledger.' })
  proposed: number;

  @Field(() => Int, { description: 'Of those, lines that have no work package yet.' })
  withoutWork: number;

  @Field(() => Int, { description: 'Lines of the period that the ledger has already.' })
  already: number;

  @Field(() => Money)
  net: Money;
}

@ObjectType({ description: 'A rule said no: which, and what it compared; the web words it.' })
export class ImportRefusal {
  @Field()
  code: string;

  @Field({ description: 'A JSON object.' })
  facts: string;
}
