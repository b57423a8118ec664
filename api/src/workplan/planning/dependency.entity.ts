import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn, WordColumn } from '../../platform/database/columns.js';
import type { LinkType } from '../schedule/plan.rules.js';
import { LinkTypeEnum } from './words.js';

/** Longer than any project: what waits longer is not a lag. */
export const MOST_LAG = 1_000;

@Entity()
@ObjectType({ description: 'What must be, in work or at a milestone, for another to begin or to end.' })
export class Dependency {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid', { nullable: true })
  fromWorkId: string | null;

  @Column('uuid', { nullable: true })
  fromMilestoneId: string | null;

  @Column('uuid', { nullable: true })
  toWorkId: string | null;

  @Column('uuid', { nullable: true })
  toMilestoneId: string | null;

  @WordColumn()
  @Field(() => LinkTypeEnum, { description: 'Finish or start of the one that leads, then of the one that follows.' })
  type: LinkType;

  @Column('integer')
  @Min(-MOST_LAG)
  @Max(MOST_LAG)
  @Field(() => Int, {
    description: 'Days to wait, or to overlap when negative: working days of the one that follows, or calendar days.',
  })
  lag: number;

  @Column('boolean')
  @Field({ description: 'The lag runs on Sundays too: curing, culture, a legal delay.' })
  inCalendarDays: boolean;

  @VersionColumn()
  @Field(() => Int)
  version: number;

  /** The work package, task or milestone that leads. */
  @Field(() => ID)
  get fromId(): string {
    return this.fromWorkId ?? (this.fromMilestoneId as string);
  }

  /** The one that follows. */
  @Field(() => ID)
  get toId(): string {
    return this.toWorkId ?? (this.toMilestoneId as string);
  }
}
