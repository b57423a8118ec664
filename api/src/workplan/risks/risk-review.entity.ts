import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn, WordColumn } from '../../platform/database/columns.js';
import { PageOf } from '../../platform/graphql/page.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import type { RiskState } from './risk.lifecycle.js';
import { levelOf, type RiskLevel } from './risk-matrix.rules.js';
import { RiskLevelEnum, RiskStateEnum } from './words.js';

@Entity()
@ObjectType({ description: 'The state of play of a risk, as somebody said it one day; never edited afterwards.' })
export class RiskReview {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  riskId: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Column('integer')
  @Field(() => Int)
  probability: number;

  @Column('integer')
  @Field(() => Int)
  impact: number;

  @WordColumn()
  @Field(() => RiskStateEnum, { description: 'Occurred, when it had happened by then.' })
  state: RiskState;

  @Column('text')
  @MaxLength(2_000)
  @Field({ description: 'How it stands.' })
  words: string;

  @Column('text')
  @MaxLength(2_000)
  @Field({ description: 'What was done about it.' })
  done: string;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The day that was promised for the next one.' })
  nextReviewOn: Day | null;

  @Field(() => RiskLevelEnum)
  get level(): RiskLevel {
    return levelOf(this);
  }
}

@ObjectType()
export class RiskReviewPage extends PageOf(RiskReview) {}
