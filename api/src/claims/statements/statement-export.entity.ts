import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, WordColumn } from '../../platform/database/columns.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type StatementFormat, type StatementKind, statementFormats, statementKinds } from './dossier.js';

export const StatementKindEnum = wordsEnum('StatementKind', statementKinds);
export const StatementFormatEnum = wordsEnum('StatementFormat', statementFormats);

@Entity()
@ObjectType({ description: 'Leave to fetch a statement of a claim as a file, once, and soon.' })
export class StatementExport {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  personId: string;

  @Column('uuid')
  @Field(() => ID)
  claimId: string;

  @WordColumn()
  @Field(() => StatementKindEnum)
  kind: StatementKind;

  @WordColumn()
  @Field(() => StatementFormatEnum)
  format: StatementFormat;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
