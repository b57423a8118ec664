import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { EditInput } from '../platform/graphql/edit.input.js';
import { Demonstrator } from './demonstrator.entity.js';
import { ElementaryFunction } from './elementary-function.entity.js';

const SHOWN = ['code', 'titleFr', 'titleEn', 'objectiveFr', 'objectiveEn'] as const;
const NAMED = ['code', 'titleFr', 'titleEn', 'trlTarget'] as const;

@InputType()
export class AddDemonstratorInput extends PickType(Demonstrator, ['id', 'projectId', ...SHOWN], InputType) {}

@InputType()
export class ChangeDemonstratorInput extends IntersectionType(EditInput, PickType(Demonstrator, SHOWN, InputType)) {}

@InputType()
export class RemoveDemonstratorInput extends EditInput {}

@InputType({ isAbstract: true })
class AnsweringInput {
  @Field(() => ID, { description: 'Who answers for it.' })
  @IsUUID()
  partnerId: string;
}

@InputType({ isAbstract: true })
class PlaceInput {
  @Field(() => ID)
  @IsUUID()
  demonstratorId: string;

  @Field(() => ID, { nullable: true, description: 'The function of which it is a part; none at the root.' })
  @IsOptional()
  @IsUUID()
  parentFunctionId?: string | null;
}

@InputType()
export class AddFunctionInput extends IntersectionType(
  PickType(ElementaryFunction, ['id', 'trlNow', ...NAMED], InputType),
  IntersectionType(AnsweringInput, PlaceInput),
) {}

@InputType({ description: 'How ready it is now moves with `moveReadiness`.' })
export class ChangeFunctionInput extends IntersectionType(
  EditInput,
  IntersectionType(PickType(ElementaryFunction, NAMED, InputType), AnsweringInput),
) {}

@InputType({ description: 'It takes its parts along, and goes last where it comes.' })
export class MoveFunctionInput extends IntersectionType(EditInput, PlaceInput) {}

@InputType()
export class RemoveFunctionInput extends EditInput {}
