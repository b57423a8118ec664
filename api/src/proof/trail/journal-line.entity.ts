import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Facts } from '../../kernel/refusal.js';
import { IdColumn, WordColumn } from '../../platform/database/columns.js';
import { PageOf } from '../../platform/graphql/page.js';
import type { AudienceWord } from '../../platform/journal/audience.rules.js';

/** The journal, read; it is written by `Journal` and numbered by the database. */
@Entity('journal')
@ObjectType({ description: 'Who did what, and when: one line for each change, numbered and chained, never edited.' })
export class JournalLine {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('bigint', { transformer: { from: Number, to: String } })
  @Field(() => Int, { description: 'Its number in the project, without a gap.' })
  seq: number;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Column('text')
  actorId: string;

  @Column('text')
  @Field()
  actorName: string;

  @Column('text')
  @Field()
  event: string;

  @Column('text')
  @Field()
  subjectType: string;

  @Column('uuid')
  @Field(() => ID)
  subjectId: string;

  @WordColumn()
  audience: AudienceWord;

  @Column('uuid', { nullable: true })
  partnerId: string | null;

  @Column('jsonb')
  facts: Facts;

  @Column('bytea')
  previousHash: Buffer;

  @Column('bytea')
  hash: Buffer;
}

@ObjectType()
export class JournalPage extends PageOf(JournalLine) {}
