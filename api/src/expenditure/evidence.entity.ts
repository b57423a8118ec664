import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { type EvidenceKind, evidenceKinds } from '../budget/programme/evidence-kinds.rules.js';
import { IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { wordsEnum } from '../platform/graphql/words.js';

export const EvidenceKindEnum = wordsEnum('EvidenceKind', evidenceKinds);

@Entity()
@ObjectType({ description: 'What a document proves of an expense; nobody has looked at it until it is checked.' })
export class Evidence {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  expenseId: string;

  @Column('uuid')
  @Field(() => ID)
  documentId: string;

  @WordColumn()
  @Field(() => EvidenceKindEnum)
  kind: EvidenceKind;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  checkedAt: Date | null;

  @Column('uuid', { nullable: true })
  checkedById: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
