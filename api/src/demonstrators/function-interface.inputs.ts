import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { FunctionInterface } from './function-interface.entity.js';

const SAID = ['kind', 'wordsFr', 'wordsEn'] as const;

@InputType()
export class AddInterfaceInput extends PickType(FunctionInterface, ['id', ...SAID], InputType) {
  @Field(() => ID, { description: 'The function that gives.' })
  @IsUUID()
  fromFunctionId: string;

  @Field(() => ID, { description: 'The function that takes.' })
  @IsUUID()
  toFunctionId: string;
}

@InputType({ description: 'Another kind or other words are agreed on anew.' })
export class ChangeInterfaceInput extends IntersectionType(EditInput, PickType(FunctionInterface, SAID, InputType)) {}

@InputType()
export class AgreeOnInterfaceInput extends EditInput {
  @Field(() => DayScalar)
  agreedOn: Day;
}

@InputType()
export class RemoveInterfaceInput extends EditInput {}
