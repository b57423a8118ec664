import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn } from '../platform/database/columns.js';

@Entity()
@ObjectType({ description: 'What an objective of the project becomes: something that works, and shows it.' })
export class Demonstrator {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('text')
  @Field()
  code: string;

  @Column('text')
  @Field()
  titleFr: string;

  @Column('text')
  @Field()
  titleEn: string;

  @Column('text')
  @Field()
  objectiveFr: string;

  @Column('text')
  @Field()
  objectiveEn: string;

  @Column('integer')
  @Field(() => Int)
  position: number;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
