import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';

export const controlStates = ['OPEN', 'RETURNED', 'REJECTED', 'CLOSED'] as const;
export type ControlState = (typeof controlStates)[number];
export const ControlStateEnum = wordsEnum('ControlState', controlStates);

export const checkAnswers = ['YES', 'NO', 'NOT_APPLICABLE'] as const;
export const CheckAnswerEnum = wordsEnum('CheckAnswer', checkAnswers);

@ObjectType({ description: 'One question of a checklist, and what was found.' })
export class Checked {
  @Field()
  readonly code: string;

  @Field(() => CheckAnswerEnum)
  readonly answer: (typeof checkAnswers)[number];

  @Field()
  readonly note: string;
}

@Entity()
@ObjectType({
  description:
    'The authority’s control of a claim, from its admissibility to its certificate; sent back and sent again, it has another.',
})
export class Control {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  @Field(() => ID)
  claimId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the controls of one claim.' })
  number: number;

  @WordColumn()
  @Field(() => ControlStateEnum)
  state: ControlState;

  @Column('text')
  @Field({ description: 'Why it was sent back or rejected.' })
  reason: string;

  /** Who reviews it; never who certifies it. */
  @Column('uuid', { nullable: true })
  reviewerId: string | null;

  @Column('jsonb')
  @Field(() => [Checked], { description: 'What was looked at to admit it.' })
  checks: readonly Checked[];

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  admittedAt: Date | null;

  @Column('uuid', { nullable: true })
  admittedById: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  startedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Makes the draw of its sample again; none where nothing was drawn.',
  })
  seed: string | null;

  @Column('text')
  @Field()
  drawReason: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  drawnAt: Date | null;

  @Column('uuid', { nullable: true })
  drawnById: string | null;

  @Column('boolean')
  @Field({ description: 'What was wrong among the lines drawn is held against those that nobody looked at (R16).' })
  extrapolates: boolean;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  notifiedAt: Date | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'By which partners answer the findings.' })
  answersDueOn: Day | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  answersClosedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  concludedAt: Date | null;

  @Column('uuid', { nullable: true })
  concludedById: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
