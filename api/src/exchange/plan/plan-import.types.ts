import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type SheetKey, sheetKeys } from './sheet.rules.js';

export const importChanges = ['PROBLEM', 'LOST', 'ADDED', 'CHANGED', 'ABSENT', 'REMOVED'] as const;
export const ImportChangeEnum = wordsEnum('PlanImportChange', importChanges);
export const importSubjects = ['WORK', 'MILESTONE', 'DELIVERABLE', 'LINK', 'BASELINE', 'CLOSURE', 'FILE'] as const;
export const ImportSubjectEnum = wordsEnum('PlanImportSubject', importSubjects);

export const PlanColumnEnum = wordsEnum('PlanColumn', sheetKeys);

@ObjectType({ description: 'What the columns of a block of cells seem to be.' })
export class PlanColumns {
  @Field({ description: 'The first row names the columns, and is no row of the plan.' })
  titled: boolean;

  @Field(() => [PlanColumnEnum], {
    nullable: 'items',
    description: 'One for each column; none where nothing says what it is.',
  })
  columns: Array<SheetKey | null>;
}

@ObjectType()
export class PlanImportFact {
  @Field()
  name: string;

  @Field()
  value: string;
}

@ObjectType({ description: 'One thing that an import would do, or cannot.' })
export class PlanImportLine {
  @Field(() => ImportChangeEnum)
  change: (typeof importChanges)[number];

  @Field(() => ImportSubjectEnum)
  subject: (typeof importSubjects)[number];

  @Field(() => ID, { nullable: true, description: 'Of what is here already; several lines may tell of it.' })
  rowId: string | null;

  @Field()
  code: string;

  @Field()
  title: string;

  @Field({ description: 'Why not, or what of it: a word that the web knows.' })
  what: string;

  @Field(() => [PlanImportFact])
  facts: PlanImportFact[];
}

@ObjectType({ description: 'A name of the file, and the partner who is meant.' })
export class PlanImportName {
  @Field()
  name: string;

  @Field(() => Int)
  rows: number;

  @Field(() => ID, { nullable: true })
  partnerId: string | null;
}

@ObjectType({ description: 'How many of each; of everything, or of the lines of one kind.' })
export class PlanImportCounts {
  @Field(() => Int)
  rows: number;

  @Field(() => Int)
  added: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  same: number;

  @Field(() => Int)
  absent: number;

  @Field(() => Int)
  links: number;

  @Field(() => Int)
  baselines: number;

  @Field(() => Int)
  closures: number;

  @Field(() => Int)
  lost: number;

  @Field(() => Int)
  problems: number;

  @Field(() => Int, { description: 'Milestones that move: a reason is needed.' })
  milestonesMoved: number;
}

@ObjectType({ description: 'All that an import would do, told before it is done.' })
export class PlanImportPreview {
  @Field({ description: 'What was looked at: to be given back when it is applied.' })
  fingerprint: string;

  @Field({ description: 'Jalon, when the file left from here; else the format.' })
  program: string;

  @Field(() => PlanImportCounts)
  counts: PlanImportCounts;

  @Field(() => [PlanImportLine], { description: 'What stands in the way first; 500 at most of each kind.' })
  lines: PlanImportLine[];

  @Field(() => [PlanImportName])
  names: PlanImportName[];
}
