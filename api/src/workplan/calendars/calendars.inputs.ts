import { Field, ID, InputType, Int, IntersectionType, PickType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Closure } from './closure.entity.js';
import { WorkingWeek } from './working-week.entity.js';

@InputType({ description: 'A closure that one thinks of.' })
export class ClosureTrialInput {
  @Field(() => ID, { nullable: true, description: 'The closure that it would replace.' })
  @IsOptional()
  @IsUUID()
  closureId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Without it, the whole project.' })
  @IsOptional()
  @IsUUID()
  partnerId?: string | null;

  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;
}

@InputType()
export class AddClosureInput extends PickType(
  Closure,
  ['id', 'projectId', 'nameFr', 'nameEn', 'startsOn', 'endsOn'],
  InputType,
) {
  @Field(() => ID, { nullable: true, description: 'Without it, the whole project.' })
  @IsOptional()
  @IsUUID()
  partnerId?: string | null;
}

@InputType()
export class ChangeClosureInput extends IntersectionType(
  EditInput,
  PickType(Closure, ['nameFr', 'nameEn', 'startsOn', 'endsOn'], InputType),
) {}

@InputType()
export class RemoveClosureInput extends EditInput {}

@InputType()
export class SetWorkingWeekInput extends PickType(WorkingWeek, ['weekdays', 'holidays'], InputType) {
  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => Int, { description: 'The version that was on the screen; 0 until somebody has chosen.' })
  @IsInt()
  version: number;
}
