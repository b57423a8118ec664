import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';

@Entity()
@ObjectType({
  description: 'The lead sent a deliverable back, and said what to change. Between its author and the lead.',
})
export class ChangeRequest {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  deliverableId: string;

  /** The author of the deliverable: who may read this, beside the lead. */
  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Column('text')
  @Length(1, 500)
  @Matches(/\S/)
  @Field({ description: 'What is to be changed.' })
  reason: string;
}
