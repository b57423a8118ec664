import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsUUID, MaxLength } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';

@InputType({ description: 'Of a control.' })
export class NotifyFindingsInput extends EditInput {
  @Field(() => DayScalar, { description: 'By when partners answer.' })
  answersDueOn: Day;
}

@InputType({ description: 'Of a control.' })
export class CloseAnswersInput extends EditInput {}

export const replies = ['AGREES', 'CONTESTS'] as const;
const ReplyEnum = wordsEnum('Reply', replies);
const LONGEST = 5_000;

@InputType()
export class AnswerFindingInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  findingId: string;

  @Field(() => ReplyEnum)
  @IsIn(replies)
  stance: (typeof replies)[number];

  @Field({ description: 'Needed to contest.' })
  @MaxLength(LONGEST)
  text: string;
}
