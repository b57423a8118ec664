import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { Checked } from './control.entity.js';
import type { Stratum } from './sample.rules.js';

export const decisions = ['ACCEPTED', 'REDUCED', 'REFUSED', 'PARKED'] as const;
export type Decision = (typeof decisions)[number];
export const DecisionEnum = wordsEnum('Decision', decisions);

/** `CHOSEN`: put into the sample by hand, with its reason. */
export type ReviewStratum = Stratum | 'CHOSEN';
export const ReviewStratumEnum = wordsEnum('ReviewStratum', [
  'STAFF',
  'PROCUREMENT',
  'REINCLUDED',
  'DRAWN',
  'CHOSEN',
] as const);

@Entity()
@ObjectType({
  description: 'What a control made of one line; nobody outside the authority reads it before it is notified.',
})
export class LineReview {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  @Field(() => ID)
  controlId: string;

  @Column('uuid')
  @Field(() => ID)
  claimLineId: string;

  @Column('uuid')
  partnerId: string;

  @WordColumn({ nullable: true })
  @Field(() => ReviewStratumEnum, { nullable: true, description: 'Why it is in the sample; none when it is not.' })
  stratum: ReviewStratum | null;

  /** Why it was put into the sample by hand. */
  @Column('text')
  chosenFor: string;

  @WordColumn({ nullable: true })
  @Field(() => DecisionEnum, { nullable: true, description: 'None while it is not decided.' })
  decision: Decision | null;

  @MoneyColumn()
  @Field(() => Money, { description: 'Of what was declared; with its sign.' })
  deducted: Money;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The code of the kind of error, among those of the programme.' })
  typology: string | null;

  @Column('text')
  @Field()
  reason: string;

  @Column('text')
  @Field({ description: 'The article that the decision rests on.' })
  source: string;

  @Column('jsonb')
  @Field(() => [Checked])
  checks: readonly Checked[];

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'Notified: by when its partner answers.' })
  answersDueOn: Day | null;

  @Column('boolean')
  @Field()
  answersClosed: boolean;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
