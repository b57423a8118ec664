import { Field, InputType, PickType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { type StatementFormat, type StatementKind, statementFormats, statementKinds } from './dossier.js';
import { StatementExport, StatementFormatEnum, StatementKindEnum } from './statement-export.entity.js';

@InputType()
export class OpenStatementExportInput extends PickType(StatementExport, ['id', 'claimId'], InputType) {
  @Field(() => StatementKindEnum)
  @IsIn(statementKinds)
  kind: StatementKind;

  @Field(() => StatementFormatEnum)
  @IsIn(statementFormats)
  format: StatementFormat;
}
