import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn, WordColumn } from '../../platform/database/columns.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { DueEventKindEnum } from '../words.js';
import type { DueEventKind } from './due-event.rules.js';

@Entity()
@ObjectType({ description: 'Something that happened to a deliverable or a milestone; never edited afterwards.' })
export class DueEvent {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid', { nullable: true })
  deliverableId: string | null;

  @Column('uuid', { nullable: true })
  milestoneId: string | null;

  /** Nobody, for what happened before people were kept with it. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @WordColumn()
  @Field(() => DueEventKindEnum)
  kind: DueEventKind;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The day that was decided on.' })
  onDay: Day | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'Of a date that was moved.' })
  fromOn: Day | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'Of a date that was moved.' })
  toOn: Day | null;

  @Column('text')
  @Field({ description: 'Why, or with what reservations; empty for whoever may not read it.' })
  words: string;

  @Column('text')
  @Field({ description: 'Why a milestone was achieved without a file to show it.' })
  withoutEvidence: string;

  @Field(() => Int, { nullable: true, description: 'Which time it was handed in: 1 is the first.' })
  round?: number;
}
