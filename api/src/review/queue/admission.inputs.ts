import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { CheckAnswerEnum, type Checked, checkAnswers } from '../control.entity.js';

@InputType()
export class CheckInput {
  @Field()
  @Length(1, 60)
  code: string;

  @Field(() => CheckAnswerEnum)
  @IsIn(checkAnswers)
  answer: Checked['answer'];

  @Field()
  @MaxLength(2_000)
  note: string;
}

/** Every act on a control names it: whoever acts first makes it. */
@InputType({ isAbstract: true })
class ControlInput {
  @Field(() => ID, { description: 'Of the control; made by the client where there is none yet.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  claimId: string;

  @Field(() => Int, { description: 'The version that was on the screen; zero where there was no control yet.' })
  @IsInt()
  version: number;
}

@InputType()
export class AssignControlInput extends ControlInput {
  @Field(() => ID, { nullable: true, description: 'None to give it back to the queue.' })
  @IsOptional()
  @IsUUID()
  reviewerId?: string | null;
}

@InputType({ isAbstract: true })
class CheckedInput extends ControlInput {
  @Field(() => [CheckInput], { description: 'What was looked at, by the codes of the programme.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CheckInput)
  checks: CheckInput[];
}

@InputType()
export class AdmitClaimInput extends CheckedInput {}

@InputType()
export class RefuseClaimInput extends CheckedInput {
  @Field({ description: 'What the lead is told.' })
  @Length(1, 4_000)
  reason: string;
}
