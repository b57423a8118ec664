import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn, WordColumn } from '../../platform/database/columns.js';
import type { PlanItemKind } from './words.js';

@Entity()
@ObjectType({ description: 'The plan as it stood on a day, frozen under a name; nothing of it changes any more.' })
export class Baseline {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('text')
  @Length(1, 100)
  @Matches(/\S/)
  @Field()
  name: string;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  takenAt: Date;
}

/** One row of the plan, as a baseline froze it. */
@Entity()
export class BaselineItem {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  baselineId: string;

  /** The work package, task, milestone or deliverable that it was. */
  @Column('uuid')
  itemId: string;

  @WordColumn()
  kind: PlanItemKind;

  @Column('text')
  code: string;

  @Column('text')
  titleFr: string;

  @Column('text')
  titleEn: string;

  @DayColumn()
  startsOn: Day;

  @DayColumn()
  endsOn: Day;

  @Column('integer', { nullable: true })
  progress: number | null;

  /** Hundredths of a person-month. */
  @Column('integer', { nullable: true })
  effort: number | null;
}
