import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import type { DeliverableState } from './deliverable.lifecycle.js';
import {
  DeliverableStateEnum,
  DeliverableTypeEnum,
  DisseminationEnum,
  type deliverableTypes,
  type disseminations,
} from './words.js';

@Entity()
@ObjectType({ description: 'Something that a partner hands in, on a date that was agreed.' })
export class Deliverable {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  workPackageId: string;

  @Column('uuid')
  partnerId: string;

  @Column('text')
  @Field()
  code: string;

  @Column('text')
  @Field()
  titleFr: string;

  @Column('text')
  @Field()
  titleEn: string;

  @WordColumn()
  @Field(() => DeliverableTypeEnum)
  type: (typeof deliverableTypes)[number];

  @WordColumn()
  @Field(() => DisseminationEnum)
  dissemination: (typeof disseminations)[number];

  @DayColumn()
  @Field(() => DayScalar, { description: 'As agreed.' })
  baselineOn: Day;

  @DayColumn()
  @Field(() => DayScalar, { description: 'As expected now.' })
  dueOn: Day;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The last time it was handed in.' })
  submittedOn: Day | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true })
  acceptedOn: Day | null;

  @WordColumn()
  @Field(() => DeliverableStateEnum)
  state: DeliverableState;

  @Column('text')
  @MaxLength(500)
  @Field({ description: 'Why it was handed in after its date.' })
  delayReason: string;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class DeliverablePage extends PageOf(Deliverable) {}
