import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Length, Matches, MaxLength } from 'class-validator';
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
  @Length(1, 20)
  @Matches(/\S/)
  @Field()
  code: string;

  @Column('text')
  @Length(1, 200)
  @Matches(/\S/)
  @Field()
  titleFr: string;

  @Column('text')
  @Length(1, 200)
  @Matches(/\S/)
  @Field()
  titleEn: string;

  @Column('text')
  @MaxLength(1_000)
  @Field()
  objectiveFr: string;

  @Column('text')
  @MaxLength(1_000)
  @Field()
  objectiveEn: string;

  @Column('integer')
  @Field(() => Int)
  position: number;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
