import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type AskedSubject, askedSubjects } from './questions/asked-figures.rules.js';

export const AskedSubjectEnum = wordsEnum('AskedSubject', askedSubjects);

@Entity()
@ObjectType({ description: 'The authority asks the lead or a partner about a figure, as it stood that day.' })
export class ControlQuestion {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  /** Who is asked; the lead partner for what concerns the whole. */
  @Column('uuid')
  partnerId: string;

  /** None for what is of no claim. */
  @Column('uuid', { nullable: true })
  claimId: string | null;

  @Column('uuid', { nullable: true })
  claimLineId: string | null;

  @WordColumn()
  @Field(() => AskedSubjectEnum)
  subject: AskedSubject;

  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('text')
  @Field({ description: 'The code of what it is about: the period of a claim, the work package, the function.' })
  code: string;

  @Column('text')
  @Field({ description: 'Which figure of it: DECLARED, PLANNED, a category; empty for all of it.' })
  figure: string;

  @Column('text')
  @Field({ description: 'What the figure said when it was asked: an amount, a level, a percentage.' })
  value: string;

  @Column('text')
  @Field()
  text: string;

  @DayColumn()
  @Field(() => DayScalar, { description: 'By when an answer is due.' })
  dueOn: Day;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Column('uuid')
  askedById: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the authority had its answer.' })
  settledAt: Date | null;

  @Column('uuid', { nullable: true })
  settledById: string | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ControlQuestionPage extends PageOf(ControlQuestion) {}

@Entity()
@ObjectType({ description: 'What was answered, on the record.' })
export class ControlAnswer {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  questionId: string;

  @Column('text')
  @Field()
  text: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;
}
