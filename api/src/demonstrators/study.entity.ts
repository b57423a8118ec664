import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn } from '../platform/database/columns.js';
import { WHOLE_WORK } from './study.rules.js';

@Entity()
@ObjectType({ description: 'A partner works on a function within a work package, for a deliverable if there is one.' })
export class Study {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  @Field(() => ID)
  functionId: string;

  @Column('uuid')
  workPackageId: string;

  @Column('uuid')
  partnerId: string;

  @Column('uuid', { nullable: true })
  deliverableId: string | null;

  @Column('integer')
  @IsInt()
  @Min(0)
  @Max(WHOLE_WORK)
  @Field(() => Int, { description: 'Per cent of the work package that goes into the function; 0 while nobody said.' })
  share: number;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
