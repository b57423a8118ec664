import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@Entity()
@ObjectType({ description: 'The lead moved the forecast of a milestone, and said why.' })
export class ForecastChange {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  milestoneId: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @DayColumn()
  @Field(() => DayScalar)
  fromOn: Day;

  @DayColumn()
  @Field(() => DayScalar)
  toOn: Day;

  @Column('text')
  @Length(1, 300)
  @Matches(/\S/)
  @Field()
  reason: string;
}
