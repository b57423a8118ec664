import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn } from '../../platform/database/columns.js';
import { PageOf } from '../../platform/graphql/page.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type ObligationKind, obligationKinds } from './obligations.rules.js';

export const ObligationKindEnum = wordsEnum('ObligationKind', obligationKinds);

@ObjectType({ description: 'One thing that somebody was reminded of.' })
export class RemindedItem {
  /** What it was and when it was due: a new date is reminded of anew. */
  key: string;

  @Field(() => ObligationKindEnum)
  kind: ObligationKind;

  @Field()
  code: string;

  @Field({ description: 'Past its day when the letter was written.' })
  late: boolean;
}

@Entity()
@ObjectType({ description: 'One letter that told a person what their partner owes; one a day at most.' })
export class Reminder {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  personId: string;

  /** Who sent it; the portal itself when nobody did. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @DayColumn()
  @Field(() => DayScalar)
  onDay: Day;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Column('jsonb')
  @Field(() => [RemindedItem])
  items: RemindedItem[];
}

@ObjectType()
export class ReminderPage extends PageOf(Reminder) {}

/** What was said in a period was told to a person, once. */
@Entity()
export class Digest {
  @IdColumn()
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  personId: string;

  @DayColumn()
  periodUntil: Day;

  @Column('timestamptz')
  at: Date;
}
