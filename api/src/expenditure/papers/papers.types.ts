import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsUUID } from 'class-validator';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { type EvidenceKind, evidenceKinds } from '../../budget/programme/evidence-kinds.rules.js';
import { Document } from '../../documents/document.entity.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { EvidenceKindEnum } from '../evidence.entity.js';
import { Expense } from '../expense.entity.js';
import { type Hint, hints } from './matching.rules.js';

const HintEnum = wordsEnum('PaperHint', hints);

@ObjectType({ description: 'A line that a paper may be of, and what in its name says so.' })
export class PaperMatch {
  @Field(() => Expense)
  expense: Expense;

  @Field(() => [HintEnum])
  by: Hint[];

  @Field({ description: 'Far likelier than any other.' })
  clear: boolean;

  @Field(() => EvidenceKindEnum, { description: 'What it seems to prove: by its name, or what the line lacks.' })
  kind: EvidenceKind;
}

@ObjectType({ description: 'A paper that was handed in and hangs on no line yet.' })
export class WaitingPaper {
  @Field(() => ID, { description: 'Of the document.' })
  id: string;

  @Field(() => Document)
  document: Document;

  @Field(() => String, { nullable: true, description: 'The name of a paper of this ledger with the very same bytes.' })
  sameAs: string | null;

  @Field(() => [PaperMatch], { description: 'The likeliest first; three at most.' })
  matches: PaperMatch[];
}

@ObjectType({ description: 'The papers that the lines of a category must have, counted.' })
export class CategoryCoverage {
  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => Int)
  lines: number;

  @Field(() => Int, { description: 'Pieces that are there and were looked at.' })
  present: number;

  @Field(() => Int)
  missing: number;

  @Field(() => Int)
  toCheck: number;
}

@InputType({ description: 'Which line a paper is of, and what it proves.' })
export class FilePaperInput {
  @Field(() => ID)
  @IsUUID()
  documentId: string;

  @Field(() => ID)
  @IsUUID()
  expenseId: string;

  @Field(() => EvidenceKindEnum)
  @IsIn(evidenceKinds)
  kind: EvidenceKind;
}
