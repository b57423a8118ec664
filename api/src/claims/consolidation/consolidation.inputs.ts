import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsUUID } from 'class-validator';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { ClaimKind } from '../claim.entity.js';

@InputType()
export class AssembleClaimInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID)
  @IsUUID()
  periodId: string;

  @Field(() => ClaimKind)
  @IsEnum(ClaimKind)
  kind: ClaimKind;
}

@InputType()
export class GatherPartnerClaimsInput extends EditInput {}
