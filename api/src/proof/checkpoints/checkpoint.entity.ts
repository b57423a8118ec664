import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../platform/database/columns.js';
import type { SignedCheckpoint } from '../../platform/journal/checkpoint.rules.js';

@Entity('checkpoint')
@ObjectType('Checkpoint', {
  description: 'How far the journal of a project had come at an instant: signed, sent away, never changed.',
})
export class CheckpointRow {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('integer')
  @Field(() => Int)
  number: number;

  @Column('bigint', { transformer: { from: Number, to: String } })
  @Field(() => Int, { description: 'The last line of the journal then.' })
  seq: number;

  @Column('text')
  @Field({ description: 'The hash of that line.' })
  head: string;

  /** SHA-256 of the hashes of all lines up to it. */
  @Column('text')
  chain: string;

  /** As it was signed. */
  @Column('text')
  signedAt: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Column('text')
  previous: string;

  @Column('text')
  @Field({ description: 'The fingerprint of the key that signed.' })
  key: string;

  @Column('text')
  signature: string;
}

/** A checkpoint as it is verified. */
export const signedOf = (row: Omit<CheckpointRow, 'id' | 'at'>): SignedCheckpoint => {
  const { projectId, number, seq, head, chain, signedAt: at, previous, key, signature } = row;
  return { projectId, number, seq, head, chain, at, previous, key, signature };
};
