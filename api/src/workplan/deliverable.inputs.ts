import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { ArrayMaxSize, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ChangeRequest } from './change-request.entity.js';
import { Deliverable } from './deliverable.entity.js';
import { ReviewComment } from './dues/review-comment.entity.js';

@InputType()
export class SubmitDeliverableInput extends IntersectionType(
  EditInput,
  PickType(Deliverable, ['delayReason'], InputType),
) {}

@InputType()
export class AcceptDeliverableInput extends EditInput {
  @Field({ description: 'With what words it is accepted; everyone in the project reads them.' })
  @MaxLength(500)
  words: string;
}

@InputType()
export class RequestChangesInput extends IntersectionType(EditInput, PickType(ChangeRequest, ['reason'], InputType)) {}

@InputType({ description: 'Moves a day that has not come.' })
export class MoveDueDateInput extends IntersectionType(EditInput, PickType(ChangeRequest, ['reason'], InputType)) {
  @Field(() => DayScalar)
  dueOn: Day;
}

@InputType({ description: 'Why it is late.' })
export class ExplainDelayInput extends EditInput {
  @Field()
  @Length(1, 500)
  @Matches(/\S/)
  delayReason: string;
}

/** More than any consortium has. */
const MOST_PARTNERS = 100;

@InputType({ description: 'All of them, beside the author: who is left out contributes no more.' })
export class NameContributorsInput extends EditInput {
  @Field(() => [ID])
  @ArrayMaxSize(MOST_PARTNERS)
  @IsUUID(undefined, { each: true })
  partnerIds: string[];
}

@InputType()
export class CommentDeliverableInput extends PickType(ReviewComment, ['id', 'words'], InputType) {
  @Field(() => ID)
  @IsUUID()
  deliverableId: string;

  @Field(() => ID, { description: 'The file, as it was sent, that the words speak of.' })
  @IsUUID()
  documentVersionId: string;
}

@InputType()
export class AnswerCommentInput extends PickType(ReviewComment, ['id', 'words'], InputType) {
  @Field(() => ID)
  @IsUUID()
  commentId: string;
}

@InputType()
export class ResolveCommentInput {
  @Field(() => ID)
  @IsUUID()
  commentId: string;
}
