import { Field, ID, InputType, Int, IntersectionType, PickType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Employee } from '../employee.entity.js';
import { type EffortMethod, EffortMethodEnum, effortMethods } from '../employment-term.entity.js';

/** A whole, in hundredths of a percent. */
const WHOLE = 10_000;

@InputType({ isAbstract: true })
class SaidOfEmployeeInput extends PickType(Employee, ['name', 'job'], InputType) {
  @Field(() => ID, { nullable: true, description: 'Who they are in the portal, if they have an account.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who countersigns their hours.' })
  @IsOptional()
  @IsUUID()
  superiorId?: string | null;
}

@InputType()
export class AddEmployeeInput extends SaidOfEmployeeInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;
}

@InputType()
export class ChangeEmployeeInput extends IntersectionType(EditInput, SaidOfEmployeeInput) {}

@InputType()
export class RemoveEmployeeInput extends EditInput {}

@InputType({ isAbstract: true })
class SaidOfTermInput {
  @Field(() => DayScalar)
  fromOn: Day;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  untilOn?: Day | null;

  @Field(() => Int, { description: 'Of full time, in hundredths of a percent.' })
  @IsInt()
  @Min(1)
  @Max(WHOLE)
  quota: number;

  @Field(() => EffortMethodEnum)
  @IsIn(effortMethods)
  method: EffortMethod;

  @Field(() => Money, { description: 'The gross employment cost of a year at this quota.' })
  annualCost: Money;

  @Field(() => Int, { nullable: true, description: 'Of a fixed share only, in hundredths of a percent.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(WHOLE)
  fixedShare?: number | null;

  @Field(() => DayScalar, { description: 'The day of the document that says so.' })
  documentedOn: Day;
}

@InputType()
export class AddTermInput extends SaidOfTermInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  employeeId: string;
}

@InputType()
export class ChangeTermInput extends IntersectionType(EditInput, SaidOfTermInput) {}

@InputType()
export class RemoveTermInput extends EditInput {}
