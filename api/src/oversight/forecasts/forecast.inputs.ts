import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';
import { Money } from '../../kernel/money.js';

@InputType()
export class ForecastLineInput {
  @Field(() => CostCategoryEnum, { nullable: true, description: 'None for the whole period.' })
  @IsOptional()
  @IsIn(costCategories)
  category?: CostCategory | null;

  @Field(() => Money)
  amount: Money;
}

@InputType()
export class SayForecastInput {
  @Field(() => ID, { description: 'Made by the client, so that a retry is the same request.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => ID)
  @IsUUID()
  periodId: string;

  @Field(() => Int, { description: 'The number of the forecast that was on the screen; 0 where there was none.' })
  @IsInt()
  @Min(0)
  seen: number;

  @Field()
  @MaxLength(500)
  words: string;

  @Field(() => [ForecastLineInput], { description: 'One for the whole period, or one for each category.' })
  @ArrayMaxSize(costCategories.length)
  @ValidateNested({ each: true })
  @Type(() => ForecastLineInput)
  lines: ForecastLineInput[];
}
