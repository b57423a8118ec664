import { Field, ID, InputType, Int, PickType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { languages } from '../../platform/settings.js';
import { AccountRule } from './account-rule.entity.js';

@InputType()
export class OpenExpenseImportInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field({ description: 'Of the file: that of an accounting file says whose it is, and of which year.' })
  @Length(1, 200)
  name: string;

  @Field(() => Int, { description: 'In bytes, exactly.' })
  @IsInt()
  size: number;

  @Field(() => String, { description: 'fr or en: in which a table is titled.' })
  @IsIn(languages)
  language: 'fr' | 'en';
}

@InputType()
export class CancelExpenseImportInput {
  @Field(() => ID)
  @IsUUID()
  id: string;
}

@InputType({
  description: 'Which charges of an accounting file, and to which work package those go that have none of their own.',
})
export class ProposalChoices {
  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  from?: Day | null;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  until?: Day | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  workPackageId?: string | null;
}

@InputType()
export class TakeExpenseImportInput extends ProposalChoices {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int, { description: 'The version that was on the screen.' })
  @IsInt()
  version: number;
}

@InputType()
export class StopExpenseImportInput {
  @Field(() => ID)
  @IsUUID()
  id: string;
}

@InputType({ description: 'Without a version it is new; the accounts of a beginning have one rule.' })
export class KeepAccountRuleInput extends PickType(
  AccountRule,
  ['id', 'projectId', 'partnerId', 'begins', 'category', 'workPackageId'],
  InputType,
) {
  @Field(() => Int, { nullable: true, description: 'The version that was on the screen.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

@InputType()
export class ForgetAccountRuleInput extends EditInput {}
