import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Length, Matches, Max, Min } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { IdColumn, VersionColumn } from '../platform/database/columns.js';

@Entity()
@ObjectType({ description: 'A part of a demonstrator, with the readiness it has and the one it aims at.' })
export class ElementaryFunction {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid')
  @Field(() => ID)
  demonstratorId: string;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'The function of which this is a part.' })
  parentId: string | null;

  @Column('uuid')
  partnerId: string;

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

  @Column('integer')
  @IsInt()
  @Min(1)
  @Max(9)
  @Field(() => Int, { description: 'Technology readiness level, 1 to 9, reached.' })
  trlNow: number;

  @Column('integer')
  @IsInt()
  @Min(1)
  @Max(9)
  @Field(() => Int, { description: 'Technology readiness level, 1 to 9, aimed at.' })
  trlTarget: number;

  @Column('integer')
  @Field(() => Int)
  position: number;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
