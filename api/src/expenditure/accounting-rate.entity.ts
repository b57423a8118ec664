import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@Entity()
@ObjectType({ description: 'The Commission’s accounting rate of a currency for a month (InforEuro).' })
export class AccountingRate {
  @IdColumn()
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Column('uuid')
  projectId: string;

  @DayColumn()
  @Field(() => DayScalar, { description: 'The first day of the month.' })
  month: Day;

  @Column('text')
  @Field({ description: 'ISO 4217.' })
  @Matches(/^(?!EUR)[A-Z]{3}$/)
  currency: string;

  @Column('text')
  @Field({ description: 'Units of the currency for one euro, exactly as published: "1.1234".' })
  @Matches(/^\d{1,9}(\.\d{1,9})?$/)
  units: string;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
