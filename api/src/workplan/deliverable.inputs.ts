import { Field, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { EditInput } from '../platform/graphql/edit.input.js';
import { Deliverable } from './deliverable.entity.js';

@InputType()
export class SubmitDeliverableInput extends IntersectionType(
  EditInput,
  PickType(Deliverable, ['delayReason'], InputType),
) {}

@InputType()
export class AcceptDeliverableInput extends EditInput {}

@InputType()
export class RequestChangesInput extends EditInput {
  @Field()
  @Length(1, 500)
  @Matches(/\S/)
  reason: string;
}
