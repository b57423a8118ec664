import { Field, ID, InputType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsUUID, ValidateNested } from 'class-validator';
import { type Language, languages } from '../../platform/settings.js';
import { JournalFilter } from '../trail/trail.inputs.js';
import { ProofExport, type TrailFormat, TrailFormatEnum, trailFormats } from './proof-export.entity.js';

@InputType()
export class OpenClaimProofInput extends PickType(ProofExport, ['id'], InputType) {
  @Field(() => ID)
  @IsUUID()
  claimId: string;
}

@InputType()
export class OpenTrailExportInput extends PickType(ProofExport, ['id'], InputType) {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => TrailFormatEnum)
  @IsIn(trailFormats)
  format: TrailFormat;

  @Field(() => String, { description: 'fr or en: the language of the file.' })
  @IsIn(languages)
  language: Language;

  @Field(() => JournalFilter)
  @ValidateNested()
  @Type(() => JournalFilter)
  filter: JournalFilter;
}
