import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../../platform/database/columns.js';
import { PageOf } from '../../platform/graphql/page.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import type { RiskState } from './risk.lifecycle.js';
import type { RiskCategory } from './risk.rules.js';
import { LEAST_GRADE, levelOf, MOST_GRADE, type RiskLevel, scoreOf, worsening } from './risk-matrix.rules.js';
import { RiskCategoryEnum, RiskLevelEnum, RiskStateEnum } from './words.js';

@Entity()
@ObjectType({ description: 'Something that may happen to the work, with who carries it and how it stands.' })
export class Risk {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  /** Counts the risks of a project: the first is R1. */
  @Column('integer')
  number: number;

  /** The partner that carries it. */
  @Column('uuid')
  partnerId: string;

  /** Who at that partner watches it. */
  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('text')
  @Length(1, 200)
  @Matches(/\S/)
  @Field()
  titleFr: string;

  @Column('text')
  @Length(1, 200)
  @Matches(/\S/)
  @Field()
  titleEn: string;

  @Column('text')
  @MaxLength(2_000)
  @Field({ description: 'What may happen, why, and what would follow: in the words of its author.' })
  description: string;

  @WordColumn()
  @Field(() => RiskCategoryEnum)
  category: RiskCategory;

  @Column('boolean')
  @Field({ description: 'It stands in the agreement.' })
  foreseen: boolean;

  @Column('integer')
  @Min(LEAST_GRADE)
  @Max(MOST_GRADE)
  @Field(() => Int, { description: '1 to 5, as of the last review.' })
  probability: number;

  @Column('integer')
  @Min(LEAST_GRADE)
  @Max(MOST_GRADE)
  @Field(() => Int, { description: '1 to 5, as of the last review.' })
  impact: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'As of the review before the last.' })
  formerProbability: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'As of the review before the last.' })
  formerImpact: number | null;

  @WordColumn()
  @Field(() => RiskStateEnum)
  state: RiskState;

  @Column('text')
  @MaxLength(2_000)
  @Field({ description: 'What keeps it small.' })
  mitigation: string;

  @Column('text')
  @MaxLength(500)
  @Field({ description: 'By what one would see it come.' })
  warningSign: string;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The day by which it is looked at again.' })
  nextReviewOn: Day | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  reviewedAt: Date;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  raisedAt: Date;

  @Column('uuid')
  raisedById: string;

  @VersionColumn()
  @Field(() => Int)
  version: number;

  @Field()
  get code(): string {
    return `R${this.number}`;
  }

  @Field(() => Int, { description: 'Probability × impact, 1 to 25.' })
  get score(): number {
    return scoreOf(this);
  }

  @Field(() => RiskLevelEnum, { description: 'Low below 4, moderate below 10, high below 16, critical from there.' })
  get level(): RiskLevel {
    return levelOf(this);
  }

  @Field(() => Int, { description: 'By how much its score grew at the last review; negative when it fell.' })
  get worsening(): number {
    const { formerProbability: probability, formerImpact: impact } = this;
    return probability === null || impact === null ? 0 : worsening({ probability, impact }, this);
  }
}

@ObjectType()
export class RiskPage extends PageOf(Risk) {}
