import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn } from '../../platform/database/columns.js';
import { DayScalar } from '../../platform/graphql/scalars.js';

@Entity()
@ObjectType({ description: 'Days on which a partner, or the whole project, does not work.' })
export class Closure {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'Of that partner; of the whole project when there is none.' })
  partnerId: string | null;

  @Column('text')
  @Length(1, 120)
  @Matches(/\S/)
  @Field()
  nameFr: string;

  @Column('text')
  @Length(1, 120)
  @Matches(/\S/)
  @Field()
  nameEn: string;

  @DayColumn()
  @Field(() => DayScalar)
  startsOn: Day;

  @DayColumn()
  @Field(() => DayScalar, { description: 'The last closed day.' })
  endsOn: Day;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
