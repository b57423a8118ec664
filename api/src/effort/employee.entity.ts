import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Length, Matches, MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';

@Entity()
@ObjectType({ description: 'Somebody whose work for the project a partner declares.' })
export class Employee {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  partnerId: string;

  @Column('text')
  @Length(1, 120)
  @Matches(/\S/)
  @Field()
  name: string;

  @Column('text')
  @MaxLength(120)
  @Field()
  job: string;

  /** Who signs as the employee; none for somebody without an account. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Who countersigns. */
  @Column('uuid', { nullable: true })
  superiorId: string | null;

  @Column('boolean')
  @Field()
  illustrative: boolean;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class EmployeePage extends PageOf(Employee) {}
