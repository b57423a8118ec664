import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, WordColumn } from '../platform/database/columns.js';

@Entity()
@ObjectType({ description: 'Leave to send or to fetch the bytes of one file, once, and soon.' })
export class Ticket {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @WordColumn()
  kind: 'UPLOAD' | 'DOWNLOAD';

  @Column('uuid')
  personId: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  documentId: string;

  /** What is fetched; or, once it has arrived, what was sent. */
  @Column('uuid', { nullable: true })
  documentVersionId: string | null;

  /** What the file to come was announced as. */
  @Column('text', { nullable: true })
  name: string | null;

  /** How many bytes were announced. */
  @Column('bigint', {
    nullable: true,
    transformer: { from: (size) => size && Number(size), to: (size) => size ?? null },
  })
  size: number | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
