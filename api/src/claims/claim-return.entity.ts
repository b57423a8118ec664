import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../platform/database/columns.js';

/** A line that was given back, and why. */
export interface ReturnedLine {
  readonly expenseId: string;
  readonly reason: string;
}

@Entity()
@ObjectType({ description: 'A declaration given back to its partner, with the reasons.' })
export class ClaimReturn {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  partnerClaimId: string;

  @Column('integer')
  @Field(() => Int)
  round: number;

  @Column('text')
  @Field()
  reason: string;

  @Column('jsonb')
  lines: readonly ReturnedLine[];

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;
}
