import { InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { EditInput } from '../platform/graphql/edit.input.js';
import { ChangeRequest } from './change-request.entity.js';
import { Deliverable } from './deliverable.entity.js';

@InputType()
export class SubmitDeliverableInput extends IntersectionType(
  EditInput,
  PickType(Deliverable, ['delayReason'], InputType),
) {}

@InputType()
export class AcceptDeliverableInput extends EditInput {}

@InputType()
export class RequestChangesInput extends IntersectionType(EditInput, PickType(ChangeRequest, ['reason'], InputType)) {}
