import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../platform/database/columns.js';

@Entity('programme')
@ObjectType('Programme', {
  description: 'A call for projects as data: every figure of its rules, each with its article.',
})
export class ProgrammeRow {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field()
  code: string;

  @Column('text')
  @Field()
  title: string;

  /** Read by `programmeOf`, and never without it. */
  @Column('jsonb')
  data: unknown;
}
