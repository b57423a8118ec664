import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type ClaimState, claimStates } from './claim.lifecycle.js';

export enum ClaimKind {
  ADVANCE = 'ADVANCE',
  INTERIM = 'INTERIM',
  BALANCE = 'BALANCE',
}
registerEnumType(ClaimKind, { name: 'ClaimKind' });

export const MOST_PURPOSE = 2_000;

export const ClaimStateEnum = wordsEnum('ClaimState', claimStates);

@Entity()
@ObjectType({ description: 'What the lead sends to the authority: the expenditure of a period, line by line.' })
export class Claim {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  periodId: string;

  @Column('integer')
  @Field(() => Int)
  number: number;

  @WordColumn()
  @Field(() => ClaimKind)
  kind: ClaimKind;

  @WordColumn()
  @Field(() => ClaimStateEnum)
  state: ClaimState;

  @MoneyColumn()
  @Field(() => Money, { description: 'The sum of its lines’ eligible amounts; frozen when it is submitted.' })
  declared: Money;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedById: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its lines, or of what it asks for, as it was submitted.',
  })
  hash: string | null;

  @MoneyColumn({ nullable: true })
  @Field(() => Money, { nullable: true, description: 'What an advance asks for; other claims have lines instead.' })
  requested: Money | null;

  @Column('text')
  @Field({ description: 'What an advance is for.' })
  purpose: string;

  @MoneyColumn({ nullable: true })
  @Field(() => Money, { nullable: true, description: 'What was granted of an advance.' })
  granted: Money | null;

  @Column('text')
  @Field({ description: 'Why an advance was not granted whole.' })
  grantedBecause: string;

  @Column('uuid', { nullable: true })
  grantedById: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ClaimPage extends PageOf(Claim) {}

/** Of a claim that is no advance. */
export const NOT_ASKED = { requested: null, purpose: '', granted: null, grantedBecause: '', grantedById: null };

/** What a claim is about: the sum of its lines, or the advance that it asks for. */
export const worthOf = ({ requested, declared }: Pick<Claim, 'requested' | 'declared'>): Money => requested ?? declared;
