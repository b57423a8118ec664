import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Money } from '../kernel/money.js';
import { IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type PartnerClaimState, partnerClaimStates } from './partner-claim.lifecycle.js';

export const PartnerClaimStateEnum = wordsEnum('PartnerClaimState', partnerClaimStates);

@Entity()
@ObjectType({ description: 'What one partner declares for a period; each signature freezes its lines as a round.' })
export class PartnerClaim {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  periodId: string;

  /** The version of the agreement under which it is made. */
  @Column('uuid', { nullable: true })
  agreementId: string | null;

  /** The lead’s claim that holds it. */
  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true })
  claimId: string | null;

  @WordColumn()
  @Field(() => PartnerClaimStateEnum)
  state: PartnerClaimState;

  /** What was done in the period, in words, as it is being written. */
  @Column('text')
  @MaxLength(20_000)
  @Field()
  report: string;

  /** The same as it was signed last. */
  @Column('text')
  signedReport: string;

  @Column('integer')
  @Field(() => Int, { description: 'How often it was signed.' })
  round: number;

  /** The sum of the lines of the last round. */
  @MoneyColumn()
  declared: Money;

  /** SHA-256 of the lines of the last round, as they were signed. */
  @Column('bytea', { nullable: true })
  hash: Buffer | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  signedAt: Date | null;

  @Column('uuid', { nullable: true })
  signedById: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class PartnerClaimPage extends PageOf(PartnerClaim) {}
