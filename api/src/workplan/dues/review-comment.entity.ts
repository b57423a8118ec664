import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../platform/database/columns.js';

@Entity()
@ObjectType({
  description: 'What was said of one version of a file of a deliverable, or answered to that; never edited afterwards.',
})
export class ReviewComment {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  deliverableId: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  /** The comment that it answers; none for what opens a thread. */
  @Column('uuid', { nullable: true })
  answersId: string | null;

  /** The file that it speaks of; none for an answer. */
  @Column('uuid', { nullable: true })
  documentVersionId: string | null;

  @Column('text')
  @Length(1, 2_000)
  @Matches(/\S/)
  @Field()
  words: string;
}

@Entity()
@ObjectType({ description: 'There is nothing more to say on a comment.' })
export class CommentResolution {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  commentId: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;
}
