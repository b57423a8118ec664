import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, WordColumn } from '../../platform/database/columns.js';
import { wordsEnum } from '../../platform/graphql/words.js';

export const planFormats = [
  'MSPDI',
  'XLSX',
  'CSV',
  'ONE_PAGE_A3',
  'ONE_PAGE_A4',
  'GANTT_A3',
  'GANTT_A4',
  'TRACES',
] as const;
export type PlanFormat = (typeof planFormats)[number];
export const PlanFormatEnum = wordsEnum('PlanFormat', planFormats);

@Entity()
@ObjectType({ description: 'Leave to fetch a plan as a file, once, and soon.' })
export class PlanExport {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  personId: string;

  @WordColumn()
  @Field(() => PlanFormatEnum)
  format: PlanFormat;

  @WordColumn()
  language: 'fr' | 'en';

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
