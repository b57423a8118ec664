import { Field, ID, InputType, PickType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Transfer } from '../transfer.entity.js';

@InputType()
export class TransferBudgetInput extends PickType(
  Transfer,
  ['id', 'fromCategory', 'toCategory', 'amount', 'reason'],
  InputType,
) {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => ID)
  @IsUUID()
  fromWorkPackageId: string;

  @Field(() => ID)
  @IsUUID()
  toWorkPackageId: string;
}
