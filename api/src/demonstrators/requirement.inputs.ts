import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Requirement } from './requirement.entity.js';
import { type DecidedVerdict, decidedVerdicts } from './requirement.rules.js';
import { DecidedVerdictEnum } from './words.js';

const SAID = ['code', 'wordsFr', 'wordsEn', 'measure', 'target', 'method'] as const;

@InputType()
export class AddRequirementInput extends PickType(Requirement, ['id', ...SAID], InputType) {
  @Field(() => ID)
  @IsUUID()
  elementaryFunctionId: string;
}

@InputType({ description: 'Another measure, target or method puts the verdict back to pending.' })
export class ChangeRequirementInput extends IntersectionType(EditInput, PickType(Requirement, SAID, InputType)) {}

@InputType()
export class JudgeRequirementInput extends IntersectionType(EditInput, PickType(Requirement, ['findings'], InputType)) {
  @Field(() => DecidedVerdictEnum)
  @IsIn(decidedVerdicts)
  verdict: DecidedVerdict;

  @Field(() => DayScalar)
  decidedOn: Day;

  @Field(() => ID, { nullable: true, description: 'The document that proves it.' })
  @IsOptional()
  @IsUUID()
  documentId?: string | null;
}

@InputType()
export class RemoveRequirementInput extends EditInput {}
