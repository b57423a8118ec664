import { Field, ID, InputType, IntersectionType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { languages } from '../../platform/settings.js';
import { PlanExport, type PlanFormat, PlanFormatEnum, planFormats } from './plan-export.entity.js';
import { PlanImport } from './plan-import.entity.js';

const MOST_NAMES = 500;
const MOST_COLUMNS = 60;
const MOST_GONE = 2_000;

@InputType()
export class OpenPlanExportInput extends PickType(PlanExport, ['id', 'projectId'], InputType) {
  @Field(() => PlanFormatEnum)
  @IsIn(planFormats)
  format: PlanFormat;

  @Field(() => String, { description: 'fr or en: in which titles are written.' })
  @IsIn(languages)
  language: 'fr' | 'en';
}

@InputType()
export class OpenPlanImportInput extends PickType(PlanImport, ['id', 'projectId', 'size'], InputType) {
  @Field()
  @Length(1, 200)
  name: string;
}

@InputType({ description: 'The first row of a block of cells.' })
export class PlanColumnsInput extends PickType(PlanExport, ['projectId'], InputType) {
  @Field(() => [String])
  @ArrayMaxSize(MOST_COLUMNS)
  @MaxLength(1_000, { each: true })
  first: string[];
}

@InputType({ description: 'Which partner stands behind a name of the file.' })
export class NamedPartnerInput {
  @Field()
  @MaxLength(300)
  name: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;
}

@InputType({ description: 'What whoever imports has decided; without it, what the portal proposes.' })
export class PlanImportChoices {
  @Field(() => ID, { nullable: true, description: 'Who answers for new rows that name nobody; the lead otherwise.' })
  @IsOptional()
  @IsUUID()
  partnerId?: string | null;

  @Field(() => [NamedPartnerInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MOST_NAMES)
  @ValidateNested({ each: true })
  @Type(() => NamedPartnerInput)
  partners?: NamedPartnerInput[];

  @Field(() => [ID], { nullable: true, description: 'Rows and dependencies that the file no longer has, and that go.' })
  @IsOptional()
  @ArrayMaxSize(MOST_GONE)
  @IsUUID(undefined, { each: true })
  remove?: string[];

  @Field(() => String, { description: 'fr or en: the language of the file.' })
  @IsIn(languages)
  language: 'fr' | 'en';
}

@InputType()
export class ApplyPlanImportInput extends IntersectionType(EditInput, PlanImportChoices) {
  @Field({ description: 'Of the preview that was looked at: another plan, or other choices, and nothing is done.' })
  @Length(64, 64)
  fingerprint: string;

  @Field(() => String, { nullable: true, description: 'Needed where milestones move: their partners are told.' })
  @IsOptional()
  @MaxLength(500)
  reason?: string;
}
