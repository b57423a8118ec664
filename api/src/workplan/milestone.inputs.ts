import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ForecastChange } from './forecast-change.entity.js';
import { type Verdict, verdicts } from './milestone.rules.js';
import { VerdictEnum } from './words.js';

@InputType()
export class ForecastMilestoneInput extends IntersectionType(
  EditInput,
  PickType(ForecastChange, ['reason'], InputType),
) {
  @Field(() => DayScalar)
  forecastOn: Day;
}

@InputType()
export class DecideMilestoneInput extends EditInput {
  @Field(() => VerdictEnum)
  @IsIn(verdicts)
  verdict: Verdict;

  @Field(() => DayScalar, { description: 'The day on which it was reached, given up, or the decision taken back.' })
  on: Day;

  @Field({ description: 'What is reserved, or why; may be empty for a plain success.' })
  @MaxLength(1_000)
  words: string;

  @Field({ description: 'Why no file shows it; empty when one does.' })
  @MaxLength(500)
  withoutEvidence: string;
}

@InputType({ description: 'It may be missed, or may be met after all; always with the reason.' })
export class WarnOfMilestoneInput extends EditInput {
  @Field()
  @IsBoolean()
  atRisk: boolean;

  @Field()
  @Length(1, 500)
  @Matches(/\S/)
  words: string;
}

@InputType({ description: 'Who decides a milestone; nobody named leaves it to the steering committee.' })
export class EntrustMilestoneInput extends EditInput {
  @Field(() => ID, { nullable: true, description: 'Whose people decide.' })
  @IsOptional()
  @IsUUID()
  deciderPartnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who among them; none for any of them.' })
  @IsOptional()
  @IsUUID()
  deciderId?: string | null;
}
