import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { wordsEnum } from '../platform/graphql/words.js';

export const lettersWanted = ['ALL', 'LATE_ONLY'] as const;
export const LettersWantedEnum = wordsEnum('LettersWanted', lettersWanted);
export type LettersWanted = (typeof lettersWanted)[number];

@Entity()
@ObjectType({ description: 'Someone who signs in. Keycloak says who they are; memberships say what they may.' })
export class Person {
  @IdColumn()
  @Field(() => ID)
  id: string;

  /** The realm and the subject it vouches for; empty until the first sign-in. */
  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text')
  email: string;

  @Column('text')
  @Field()
  name: string;

  /** As they chose; until then screens follow their browser, and letters are French. */
  @WordColumn({ nullable: true })
  language: 'fr' | 'en' | null;

  /** As they chose: everything, or only what is late and what must be told. */
  @WordColumn({ default: 'ALL' })
  letters: LettersWanted;

  @Column('boolean')
  platformAdmin: boolean;

  @Column('boolean')
  @Field({ description: 'Invented for the demonstration.' })
  illustrative: boolean;

  @Column('timestamptz', { nullable: true })
  signedInAt: Date | null;

  @VersionColumn()
  version: number;
}
