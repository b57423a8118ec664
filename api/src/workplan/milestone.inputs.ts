import { Field, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ForecastChange } from './forecast-change.entity.js';

@InputType()
export class ForecastMilestoneInput extends IntersectionType(
  EditInput,
  PickType(ForecastChange, ['reason'], InputType),
) {
  @Field(() => DayScalar)
  forecastOn: Day;
}

@InputType()
export class AchieveMilestoneInput extends EditInput {
  @Field(() => DayScalar)
  achievedOn: Day;
}
