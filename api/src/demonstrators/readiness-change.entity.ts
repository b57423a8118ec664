import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@Entity()
@ObjectType({ description: 'A move of the readiness of a function, with what proves it; never edited afterwards.' })
export class ReadinessChange {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  functionId: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Column('integer')
  @Field(() => Int, { description: 'Technology readiness level, 1 to 9.' })
  fromTrl: number;

  @Column('integer')
  @Field(() => Int, { description: 'Technology readiness level, 1 to 9.' })
  toTrl: number;

  @DayColumn()
  @Field(() => DayScalar, { description: 'The day on which it was reached, or lost.' })
  reachedOn: Day;

  @Column('text')
  @Length(1, 1_000)
  @Matches(/\S/)
  @Field({ description: 'What proves it.' })
  words: string;

  @Column('uuid', { nullable: true })
  documentId: string | null;
}
