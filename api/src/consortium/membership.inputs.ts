import { Field, ID, InputType, Int, PickType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { memberRoles } from '../platform/access/actor.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { MemberRoleEnum, Membership } from './membership.entity.js';

@InputType()
export class InvitePersonInput extends PickType(Membership, ['email'], InputType) {
  @Field(() => ID, { description: 'Made by the client, so that a retry is the same invitation.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID, { nullable: true, description: 'The partner they work for; none for the funder and the auditor.' })
  @IsOptional()
  @IsUUID()
  partnerId?: string;

  @Field()
  declare email: string;

  @Field(() => MemberRoleEnum)
  @IsIn(memberRoles)
  role: (typeof memberRoles)[number];

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  endsOn?: Day;
}

@InputType()
export class WithdrawMembershipInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;
}
