import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { PartnerClaim } from '../partner-claim.entity.js';

/** As many lines as a request may carry. */
const MOST_LINES = 250;

@InputType()
export class OpenPartnerClaimInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => ID)
  @IsUUID()
  periodId: string;
}

@InputType({ description: 'Lines that come into a claim, and lines that leave it.' })
export class GatherExpensesInput extends EditInput {
  @Field(() => [ID])
  @ArrayMaxSize(MOST_LINES)
  @IsUUID(undefined, { each: true })
  add: string[];

  @Field(() => [ID])
  @ArrayMaxSize(MOST_LINES)
  @IsUUID(undefined, { each: true })
  remove: string[];

  @Field({ description: 'All lines of the period that wait and that nothing blocks.' })
  @IsBoolean()
  ready: boolean;
}

@InputType()
export class ReportOnPartnerClaimInput extends IntersectionType(
  EditInput,
  PickType(PartnerClaim, ['report'], InputType),
  InputType,
) {}

@InputType()
export class SignPartnerClaimInput extends EditInput {}

@InputType()
export class ReviewPartnerClaimInput extends EditInput {}

@InputType()
export class ValidatePartnerClaimInput extends EditInput {}

@InputType({ description: 'What is to be put right on one line.' })
export class ReturnedLineInput {
  @Field(() => ID)
  @IsUUID()
  expenseId: string;

  @Field()
  @Length(1, 500)
  @Matches(/\S/)
  reason: string;
}

@InputType()
export class ReturnPartnerClaimInput extends EditInput {
  @Field()
  @Length(1, 2_000)
  @Matches(/\S/)
  reason: string;

  @Field(() => [ReturnedLineInput])
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => ReturnedLineInput)
  lines: ReturnedLineInput[];
}
