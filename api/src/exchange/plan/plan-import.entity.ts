import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn } from '../../platform/database/columns.js';
import { MOST_BYTES } from '../mspdi/encoding.rules.js';
import type { FilePlan } from './file-plan.rules.js';

@Entity()
@ObjectType({
  description: 'A plan that comes in as a file: announced, read, looked at, then applied whole or not at all.',
})
export class PlanImport {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  @Field()
  name: string;

  @Column('integer')
  @Min(1)
  @Max(MOST_BYTES)
  @Field(() => Int)
  size: number;

  @Column('text', { nullable: true })
  sha256: string | null;

  /** What the file says, whichever program wrote it. */
  @Column('jsonb', { nullable: true })
  told: FilePlan | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  readAt: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
