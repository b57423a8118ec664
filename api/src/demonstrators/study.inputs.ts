import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { EditInput } from '../platform/graphql/edit.input.js';
import { Study } from './study.entity.js';

@InputType({ isAbstract: true })
class SaidOfStudyInput extends PickType(Study, ['share'], InputType) {
  @Field(() => ID, { description: 'Who does it.' })
  @IsUUID()
  partnerId: string;

  @Field(() => ID)
  @IsUUID()
  workPackageId: string;

  @Field(() => ID, { nullable: true, description: 'Of that work package.' })
  @IsOptional()
  @IsUUID()
  deliverableId?: string | null;
}

@InputType()
export class AddStudyInput extends IntersectionType(PickType(Study, ['id'], InputType), SaidOfStudyInput) {
  @Field(() => ID)
  @IsUUID()
  elementaryFunctionId: string;
}

@InputType()
export class ChangeStudyInput extends IntersectionType(EditInput, SaidOfStudyInput) {}

@InputType()
export class RemoveStudyInput extends EditInput {}
