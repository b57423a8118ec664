import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn, WordColumn } from '../../platform/database/columns.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type CalendarScope, calendarScopes } from './calendar.policy.js';

export const CalendarScopeEnum = wordsEnum('CalendarScope', calendarScopes);

@Entity()
@ObjectType({
  description:
    'A secret address under which a person’s own calendar program reads dates; its secret is kept by nobody but them.',
})
export class CalendarLink {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  personId: string;

  @WordColumn()
  @Field(() => CalendarScopeEnum)
  scope: CalendarScope;

  /** Of the screen on which it was made; the person's own choice goes before it. */
  @WordColumn()
  language: 'fr' | 'en';

  /** SHA-256 of the secret, in hexadecimal. */
  @Column('text')
  hash: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime, { description: 'When its present secret was made.' })
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
