import { Field, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import type { Deliverable } from '../deliverable.entity.js';
import { MOST_EFFORT } from '../participation.rules.js';
import { DeliverableTypeEnum, DisseminationEnum, deliverableTypes, disseminations } from '../words.js';

const MOST_PARTNERS = 200;
const MOST_TAGS = 20;

@InputType({ isAbstract: true })
class NewRowInput {
  @Field(() => ID, { description: 'Made by whoever adds the row.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  projectId: string;
}

@InputType({ isAbstract: true })
class TitledInput {
  @Field({ description: 'Names the row among all of the plan.' })
  @IsNotEmpty()
  @MaxLength(20)
  code: string;

  @Field()
  @IsNotEmpty()
  @MaxLength(200)
  titleFr: string;

  @Field()
  @IsNotEmpty()
  @MaxLength(200)
  titleEn: string;
}

@InputType({ description: 'The part that a partner takes: hundredths of a person-month.' })
export class PartInput {
  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST_EFFORT)
  effort: number;
}

@InputType({ isAbstract: true })
export class WorkDescription extends TitledInput {
  @Field(() => ID, { nullable: true, description: 'The work package under which it stands.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @Field()
  @MaxLength(2_000)
  objectivesFr: string;

  @Field()
  @MaxLength(2_000)
  objectivesEn: string;

  @Field(() => ID)
  @IsUUID()
  leadPartnerId: string;

  @Field(() => [PartInput], { description: 'All of them: who is left out takes no part any more.' })
  @ArrayMaxSize(MOST_PARTNERS)
  @ValidateNested({ each: true })
  @Type(() => PartInput)
  parts: PartInput[];

  @Field(() => [String])
  @ArrayMaxSize(MOST_TAGS)
  @IsNotEmpty({ each: true })
  @MaxLength(40, { each: true })
  tags: string[];
}

@InputType()
export class AddWorkPackageInput extends IntersectionType(NewRowInput, WorkDescription) {
  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;
}

@InputType({ description: 'All but its days, which are moved on the plan.' })
export class DescribeWorkPackageInput extends IntersectionType(EditInput, WorkDescription) {}

@InputType({ isAbstract: true })
class DueDescription extends TitledInput {
  @Field(() => ID)
  @IsUUID()
  workPackageId: string;

  @Field(() => ID, { description: 'Who answers for it.' })
  @IsUUID()
  partnerId: string;
}

@InputType({ isAbstract: true })
export class MilestoneDescription extends DueDescription {
  @Field({ description: 'How one sees that it is reached.' })
  @MaxLength(1_000)
  verificationFr: string;

  @Field()
  @MaxLength(1_000)
  verificationEn: string;
}

@InputType()
export class AddMilestoneInput extends IntersectionType(NewRowInput, MilestoneDescription) {
  @Field(() => DayScalar, { description: 'Agreed, and expected as long as nobody moves it.' })
  dueOn: Day;
}

@InputType()
export class DescribeMilestoneInput extends IntersectionType(EditInput, MilestoneDescription) {}

@InputType({ isAbstract: true })
export class DeliverableDescription extends DueDescription {
  @Field(() => DeliverableTypeEnum)
  @IsIn(deliverableTypes)
  type: Deliverable['type'];

  @Field(() => DisseminationEnum)
  @IsIn(disseminations)
  dissemination: Deliverable['dissemination'];
}

@InputType()
export class AddDeliverableInput extends IntersectionType(NewRowInput, DeliverableDescription) {
  @Field(() => DayScalar, { description: 'As agreed.' })
  dueOn: Day;
}

@InputType()
export class DescribeDeliverableInput extends IntersectionType(EditInput, DeliverableDescription) {}

@InputType({ description: 'A row of the plan that nothing was said of yet.' })
export class RemovePlanRowInput extends EditInput {}
