import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEmail, MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import type { Day } from '../kernel/day.js';
import { type MemberRole, memberRoles } from '../platform/access/actor.js';
import { DayColumn, IdColumn, VersionColumn, WordColumn } from '../platform/database/columns.js';
import { PageOf } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';

export const MemberRoleEnum = Object.fromEntries(memberRoles.map((role) => [role, role]));
registerEnumType(MemberRoleEnum, { name: 'MemberRole' });

@Entity()
@ObjectType({ description: 'What a person is in one project: a role for a partner, or for the funder.' })
export class Membership {
  @IdColumn()
  @Field(() => ID)
  id: string;

  @Column('uuid')
  @Field(() => ID)
  projectId: string;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true })
  partnerId: string | null;

  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Told to the lead and to the person's own partner only. */
  @Column('text')
  @IsEmail()
  @MaxLength(200)
  email: string;

  @WordColumn()
  @Field(() => MemberRoleEnum)
  role: MemberRole;

  @Column('uuid', { nullable: true })
  invitedById: string | null;

  @Column('timestamptz')
  @Field(() => GraphQLISODateTime)
  invitedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the invited person first signed in.' })
  acceptedAt: Date | null;

  @DayColumn({ nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it holds; always set for an auditor.' })
  endsOn: Day | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  withdrawnAt: Date | null;

  @VersionColumn()
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class MembershipPage extends PageOf(Membership) {}
