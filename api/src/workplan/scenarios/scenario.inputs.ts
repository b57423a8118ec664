import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { PlanMoveInput } from '../planning/planning.inputs.js';
import { Scenario } from './scenario.entity.js';

@InputType()
export class OpenScenarioInput extends PickType(Scenario, ['id', 'projectId', 'name'], InputType) {
  @Field(() => PlanMoveInput, { nullable: true, description: 'What it begins with.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PlanMoveInput)
  move?: PlanMoveInput;
}

@InputType()
export class MoveInScenarioInput extends EditInput {
  @Field(() => PlanMoveInput)
  @ValidateNested()
  @Type(() => PlanMoveInput)
  move: PlanMoveInput;
}

@InputType()
export class DropFromScenarioInput extends EditInput {
  @Field(() => ID)
  @IsUUID()
  itemId: string;
}

@InputType()
export class AdoptScenarioInput extends IntersectionType(EditInput, PickType(Scenario, ['reason'], InputType)) {}

@InputType()
export class DiscardScenarioInput extends EditInput {}
