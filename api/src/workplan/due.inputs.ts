import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { type DueStanding, dueStandings } from './due-standing.rules.js';
import { DueStandingEnum } from './words.js';

@InputType({ description: 'Narrows milestones by their forecast, deliverables by their due day.' })
export class DueFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  partnerId?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  workPackageId?: string;

  @Field(() => [DueStandingEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(5)
  @IsIn(dueStandings, { each: true })
  standings?: DueStanding[];

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  from?: Day;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  until?: Day;
}
