import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Length, Matches, MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import { type AgreementState, agreementStates } from './agreement.lifecycle.js';

export const AgreementStateEnum = wordsEnum('AgreementState', agreementStates);

@Entity()
@ObjectType({ description: 'One version of the agreement: the first, or an amendment. Frozen once it is proposed.' })
export class Agreement {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('integer')
  @Field(() => Int)
  number: number;

  @Column('text')
  @Field()
  @Length(1, 120)
  @Matches(/\S/)
  title: string;

  @Column('text')
  @Field({ description: 'Why it is asked for.' })
  @MaxLength(2_000)
  reason: string;

  @WordColumn()
  @Field(() => AgreementStateEnum)
  state: AgreementState;

  @DayColumn()
  @Field(() => DayScalar, { description: 'The first day on which expenditure may be incurred.' })
  startsOn: Day;

  @DayColumn()
  @Field(() => DayScalar, { description: 'The last day on which expenditure may be incurred.' })
  endsOn: Day;

  @DayColumn()
  @Field(() => DayScalar, { description: 'The last day on which it may be paid.' })
  paidUntil: Day;

  /** How far a line may pass what was agreed without an amendment, in hundredths of a percent. */
  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'In hundredths of a percent; none: that of the programme.' })
  tolerance: number | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  effectiveOn: Day | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  proposedAt: Date | null;

  @Column('uuid', { nullable: true })
  proposedById: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column('text')
  @Field({ description: 'What was said with the decision, or when it was given back.' })
  @Length(1, 2_000)
  @Matches(/\S/)
  decision: string;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class AgreementPage extends PageOf(Agreement) {}
