import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { AskedSubjectEnum } from '../control-question.entity.js';
import { type AskedSubject, askedSubjects } from './asked-figures.rules.js';

@ArgsType()
export class QuestionsArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  claimId?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  claimLineId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those that nobody settled.' })
  @IsOptional()
  @IsBoolean()
  open?: boolean;
}

@ArgsType()
export class AskableFiguresArgs {
  @Field(() => AskedSubjectEnum)
  @IsIn(askedSubjects)
  subject: AskedSubject;

  @Field(() => ID)
  @IsUUID()
  id: string;
}

@InputType()
export class AskControlQuestionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => AskedSubjectEnum)
  @IsIn(askedSubjects)
  subject: AskedSubject;

  @Field(() => ID, {
    description: 'The claim, the line, the partner of a budget, the work package, the function, the payment.',
  })
  @IsUUID()
  subjectId: string;

  @Field(() => ID, { description: 'Who is asked: of a line, its partner.' })
  @IsUUID()
  partnerId: string;

  @Field({ description: 'Which figure, among those that this partner may be asked about; empty for all of it.' })
  @MaxLength(100)
  figure: string;

  @Field()
  @Length(1, 4_000)
  text: string;

  @Field(() => DayScalar)
  dueOn: Day;
}

@InputType()
export class AnswerControlQuestionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  questionId: string;

  @Field()
  @Length(1, 8_000)
  text: string;
}

@InputType()
export class SettleControlQuestionInput extends EditInput {}
