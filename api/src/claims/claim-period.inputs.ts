import { Field, InputType } from '@nestjs/graphql';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@InputType()
export class SetPeriodDeadlinesInput extends EditInput {
  @Field(() => DayScalar, { description: 'By which partners sign what they spent.' })
  partnersDueOn: Day;

  @Field(() => DayScalar, { description: 'By which the authority awaits the claim of the lead.' })
  dueOn: Day;
}
