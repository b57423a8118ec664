import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayColumn, IdColumn, MoneyColumn, VersionColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@Entity()
@ObjectType({ description: 'A publicly funded operation that a consortium carries out together.' })
export class Project {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field()
  acronym: string;

  @Column('text')
  @Field()
  titleFr: string;

  @Column('text')
  @Field()
  titleEn: string;

  @Column('text')
  @Field()
  summaryFr: string;

  @Column('text')
  @Field()
  summaryEn: string;

  @Column('text')
  @Field({ description: 'The programme that funds it, as it is published.' })
  programme: string;

  /** The call by whose rules its money is counted; none for what was imported from an unknown one. */
  @Column('uuid', { nullable: true })
  programmeId: string | null;

  @Column('text')
  @Field()
  managingAuthority: string;

  @DayColumn()
  @Field(() => DayScalar)
  startsOn: Day;

  @DayColumn()
  @Field(() => DayScalar)
  endsOn: Day;

  @MoneyColumn()
  @Field(() => Money, { description: 'The total eligible cost that was agreed.' })
  totalEligible: Money;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where its facts were published.' })
  source: string | null;

  /** What tells this operation from others in the list it was imported from. */
  @Column('text', { nullable: true })
  sourceKey: string | null;

  @Column('boolean')
  @Field({ description: 'True when something beyond the published facts was invented for the demonstration.' })
  illustrative: boolean;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ProjectPage extends PageOf(Project) {}
