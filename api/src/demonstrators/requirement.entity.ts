import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, Length, Matches, MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { type Verdict, type VerificationMethod, verificationMethods } from './requirement.rules.js';
import { VerdictEnum, VerificationMethodEnum } from './words.js';

@Entity()
@ObjectType({ description: 'What a function must do, how that is verified and what was found.' })
export class Requirement {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  @Field(() => ID)
  functionId: string;

  @Column('text')
  @Length(1, 20)
  @Matches(/\S/)
  @Field({ description: 'Of this requirement alone in the project.' })
  code: string;

  @Column('text')
  @Length(1, 500)
  @Matches(/\S/)
  @Field()
  wordsFr: string;

  @Column('text')
  @Length(1, 500)
  @Matches(/\S/)
  @Field()
  wordsEn: string;

  @Column('text')
  @MaxLength(200)
  @Field({ description: 'What is measured, and in which unit; empty where nothing is.' })
  measure: string;

  @Column('text')
  @Length(1, 200)
  @Matches(/\S/)
  @Field({ description: 'What must be found for it to be met.' })
  target: string;

  @WordColumn()
  @IsIn(verificationMethods)
  @Field(() => VerificationMethodEnum)
  method: VerificationMethod;

  @WordColumn()
  @Field(() => VerdictEnum)
  verdict: Verdict;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The day of the verdict; none while it is pending.' })
  decidedOn: Day | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column('text')
  @Length(1, 1_000)
  @Matches(/\S/)
  @Field({ description: 'What was found; empty while it is pending.' })
  findings: string;

  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  addedAt: Date;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
