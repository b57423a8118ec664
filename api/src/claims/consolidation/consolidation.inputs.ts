import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsOptional, IsUUID } from 'class-validator';
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

@InputType({ description: 'Of a claim that is being put together.' })
export class GatherPartnerClaimsInput extends EditInput {
  @Field(() => [ID], { nullable: true, description: 'These only; without it all that are validated.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  partnerClaimIds?: string[] | null;
}

@InputType({ description: 'Of a claim that is being put together.' })
export class TakeOutPartnerClaimInput extends EditInput {
  @Field(() => ID)
  @IsUUID()
  partnerClaimId: string;
}
