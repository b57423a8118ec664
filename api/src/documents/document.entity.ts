import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';

export enum Audience {
  CONSORTIUM = 'CONSORTIUM',
  PARTNER = 'PARTNER',
  FUNDER = 'FUNDER',
}
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who may see a document, beside its own partner and the lead.',
  valuesMap: {
    CONSORTIUM: { description: 'Everyone in the project.' },
    PARTNER: { description: 'Nobody else.' },
    FUNDER: { description: 'The funder and the auditors.' },
  },
});

@Entity()
@ObjectType({ description: 'A file of some subject, in one or more versions.' })
export class Document {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid', { nullable: true })
  partnerId: string | null;

  @Column('text')
  @Field()
  name: string;

  @WordColumn()
  @Field(() => Audience)
  audience: Audience;

  @Column('text')
  @Field({ description: 'The word of what it hangs on, such as `deliverable`.' })
  subjectType: string;

  @Column('uuid')
  @Field(() => ID)
  subjectId: string;

  /** The number of the last version; zero until a first file has arrived. */
  @Column('integer', { name: 'latest' })
  latestNumber: number;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@Entity()
@ObjectType({ description: 'One file as it was sent, kept by its hash and never changed.' })
export class DocumentVersion {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  documentId: string;

  @Column('integer')
  @Field(() => Int)
  number: number;

  @Column('text')
  @Field({ description: 'The SHA-256 of its bytes, checked again at each reading.' })
  sha256: string;

  /** Bytes. */
  @Column('bigint', { transformer: { from: Number, to: String } })
  @Field(() => Int, { description: 'In bytes.' })
  size: number;

  @Column('text')
  @Field()
  mediaType: string;

  @Column('uuid', { nullable: true })
  uploadedById: string | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  uploadedAt: Date;
}
