import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../../platform/database/columns.js';
import { PageOf } from '../../platform/graphql/page.js';
import type { PlanItemKind } from '../planning/words.js';
import type { ScenarioState } from './scenario.lifecycle.js';
import { ScenarioStateEnum } from './words.js';

@Entity()
@ObjectType({ description: 'New days for rows of the plan, under a name: tried beside it until adopted or discarded.' })
export class Scenario {
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

  @WordColumn()
  @Field(() => ScenarioStateEnum)
  state: ScenarioState;

  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  openedAt: Date;

  @Column('uuid', { nullable: true })
  closedById: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt: Date | null;

  @Column('text')
  @Length(1, 500)
  @Matches(/\S/)
  @Field({ description: 'Why it was adopted.' })
  reason: string;

  /** As it was when it was adopted or discarded; until then it is worked out afresh. */
  @Column('integer', { nullable: true })
  endDaysKept: number | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

/** New days for one row, beside those it had when this was last said; it outlives the row. */
@Entity()
export class ScenarioMove {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  scenarioId: string;

  /** The work package, task or milestone. */
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
  fromStartsOn: Day;

  @DayColumn()
  fromEndsOn: Day;

  @DayColumn()
  startsOn: Day;

  @DayColumn()
  endsOn: Day;
}

@ObjectType()
export class ScenarioPage extends PageOf(Scenario) {}
