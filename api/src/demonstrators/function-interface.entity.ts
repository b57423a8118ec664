import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, Length, Matches } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { type InterfaceKind, interfaceKinds } from './function-interface.rules.js';
import { InterfaceKindEnum } from './words.js';

@Entity()
@ObjectType({ description: 'What one function gives to another, or must fit of it.' })
export class FunctionInterface {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('uuid')
  @Field(() => ID, { description: 'The function that gives.' })
  fromId: string;

  @Column('uuid')
  @Field(() => ID, { description: 'The function that takes.' })
  toId: string;

  @WordColumn()
  @IsIn(interfaceKinds)
  @Field(() => InterfaceKindEnum)
  kind: InterfaceKind;

  @Column('text')
  @Length(1, 500)
  @Matches(/\S/)
  @Field()
  wordsFr: string;

  @Column('text')
  @Length(1, 500)
  @Matches(/\S/)
  @Field()
  wordsEn: string;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'Since when both sides agree; none while they do not.' })
  agreedOn: Day | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}
