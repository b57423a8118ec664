import { Field, ID, InputType, PickType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { UpdateAnswer, UpdateQuestion } from './update-question.entity.js';

@InputType()
export class AcknowledgeUpdateInput {
  @Field(() => ID)
  @IsUUID()
  statusUpdateId: string;
}

@InputType()
export class AskAboutUpdateInput extends PickType(UpdateQuestion, ['words'], InputType) {
  @Field(() => ID)
  @IsUUID()
  statusUpdateId: string;
}

@InputType()
export class AnswerQuestionInput extends PickType(UpdateAnswer, ['words'], InputType) {
  @Field(() => ID)
  @IsUUID()
  questionId: string;
}
