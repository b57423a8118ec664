import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, Length, Matches } from 'class-validator';
import { Money } from '../../kernel/money.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { MOST_PURPOSE } from '../claim.entity.js';

@InputType()
export class AskAdvanceInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => Money)
  requested: Money;

  @Field({ description: 'What it is for.' })
  @Length(1, MOST_PURPOSE)
  @Matches(/\S/)
  purpose: string;
}

@InputType({ description: 'Of a request that is not sent, or was given back.' })
export class EditAdvanceInput extends EditInput {
  @Field(() => Money)
  requested: Money;

  @Field()
  @Length(1, MOST_PURPOSE)
  @Matches(/\S/)
  purpose: string;
}
