import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, MaxLength } from 'class-validator';
import { Money } from '../../kernel/money.js';

@InputType()
export class DecideAdvanceInput {
  @Field(() => ID)
  @IsUUID()
  controlId: string;

  @Field(() => Int, { description: 'Of the control.' })
  @IsInt()
  version: number;

  @Field(() => Money, { description: 'What is granted of what was asked; nothing refuses it.' })
  granted: Money;

  @Field({ description: 'Why it is not the whole; empty when it is.' })
  @MaxLength(4_000)
  reason: string;
}
