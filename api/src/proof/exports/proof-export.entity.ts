import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, WordColumn } from '../../platform/database/columns.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import type { Language } from '../../platform/settings.js';
import type { JournalFilter } from '../trail/trail.inputs.js';

export const trailFormats = ['CSV', 'XLSX'] as const;
export type TrailFormat = (typeof trailFormats)[number];
export const TrailFormatEnum = wordsEnum('TrailFormat', trailFormats);

@Entity()
@ObjectType({ description: 'Leave to fetch the audit trail, or the proof of a claim, as a file: once, and soon.' })
export class ProofExport {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  personId: string;

  @WordColumn()
  kind: `TRAIL_${TrailFormat}` | 'CLAIM';

  @WordColumn()
  language: Language;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true })
  claimId: string | null;

  /** What was asked of the trail. */
  @Column('jsonb')
  filter: JournalFilter;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
