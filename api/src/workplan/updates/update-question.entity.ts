import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn } from '../../platform/database/columns.js';

@Entity()
@ObjectType({
  description: 'What the lead asks about an update, never edited; between the partner who spoke and the lead.',
})
export class UpdateQuestion {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  statusUpdateId: string;

  /** Who is to answer. */
  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @DayColumn()
  askedOn: Day;

  @Column('text')
  @Length(1, 500)
  @Matches(/\S/)
  @Field()
  words: string;
}

@Entity()
@ObjectType({ description: 'What the partner answered, once, never edited.' })
export class UpdateAnswer {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  questionId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Column('text')
  @Length(1, 1000)
  @Matches(/\S/)
  @Field()
  words: string;
}
