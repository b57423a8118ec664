import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, WordColumn } from '../platform/database/columns.js';
import { wordsEnum } from '../platform/graphql/words.js';

export const stances = ['AGREES', 'CONTESTS', 'SILENT'] as const;
export type Stance = (typeof stances)[number];
export const StanceEnum = wordsEnum('AnswerStance', stances);

@Entity()
@ObjectType({ description: 'What a partner says of a finding on one of its lines, or that it said nothing.' })
export class LineAnswer {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  @Field(() => ID, { description: 'The finding.' })
  reviewId: string;

  @WordColumn()
  @Field(() => StanceEnum)
  stance: Stance;

  @Column('text')
  @Field()
  text: string;

  /** None for silence. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;
}
