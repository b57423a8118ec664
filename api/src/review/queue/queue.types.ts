import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Claim } from '../../claims/claim.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Money } from '../../kernel/money.js';
import { PageArgs, PageOf } from '../../platform/graphql/page.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { Control } from '../control.entity.js';
import { type RiskLevel, type RiskReason, riskReasons } from './risk.rules.js';

export const queueSeats = ['ALL', 'MINE', 'NOBODY'] as const;
export const QueueSeatEnum = wordsEnum('QueueSeat', queueSeats);
export const queueOrders = ['RISK', 'AGE'] as const;
export const QueueOrderEnum = wordsEnum('QueueOrder', queueOrders);
export const queueSteps = ['TO_ADMIT', 'IN_CONTROL', 'TO_CERTIFY'] as const;
export const QueueStepEnum = wordsEnum('QueueStep', queueSteps);
export const RiskLevelEnum = wordsEnum('ClaimRiskLevel', ['LOW', 'MEDIUM', 'HIGH'] as const);
export const RiskReasonEnum = wordsEnum('ClaimRiskReason', riskReasons);

@ArgsType()
export class QueueArgs extends PageArgs {
  @Field(() => QueueSeatEnum, { defaultValue: 'ALL', description: 'Assigned to oneself, to nobody, or to anyone.' })
  @IsIn(queueSeats)
  seat: (typeof queueSeats)[number] = 'ALL';

  @Field(() => QueueStepEnum, { nullable: true, description: 'Only those that stand there.' })
  @IsOptional()
  @IsIn(queueSteps)
  step?: (typeof queueSteps)[number];

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  projectId?: string;

  @Field(() => QueueOrderEnum, { defaultValue: 'RISK' })
  @IsIn(queueOrders)
  order: (typeof queueOrders)[number] = 'RISK';
}

@ObjectType({ description: 'One reason why a claim deserves to be looked at, with its points and its figure.' })
export class ClaimRiskPart {
  @Field(() => RiskReasonEnum)
  code: RiskReason;

  @Field(() => Int, { description: 'From one to three.' })
  points: number;

  @Field({ description: 'An amount, a percentage or a count of days, as the reason says.' })
  figure: string;
}

@ObjectType({ description: 'How soon a claim deserves to be looked at.' })
export class ClaimRisk {
  @Field(() => Int, { description: 'From zero to twelve.' })
  score: number;

  @Field(() => RiskLevelEnum)
  level: RiskLevel;

  @Field(() => [ClaimRiskPart], { description: 'The heaviest first.' })
  reasons: readonly ClaimRiskPart[];
}

@ObjectType({ description: 'A claim that the authority has in hand.' })
export class QueuedClaim {
  @Field(() => ID, { description: 'Of the claim.' })
  id: string;

  @Field(() => Claim)
  claim: Claim;

  @Field(() => Project, { nullable: true })
  project: Project | null;

  @Field(() => Control, { nullable: true, description: 'None before the authority’s first act.' })
  control: Control | null;

  @Field(() => Int, { description: 'Whole days since it was submitted.' })
  days: number;

  @Field(() => Int)
  lines: number;

  @Field(() => Int, { description: 'Lines of it that were decided.' })
  decided: number;

  @Field(() => ClaimRisk)
  risk: ClaimRisk;
}

@ObjectType({ description: 'How many claims have waited so many days, and what they are worth.' })
export class QueueAge {
  @Field(() => Int)
  from: number;

  @Field(() => Int, { nullable: true, description: 'None for the last.' })
  until: number | null;

  @Field(() => Int)
  claims: number;

  @Field(() => Money)
  declared: Money;
}

@ObjectType()
export class QueuedClaimPage extends PageOf(QueuedClaim) {
  @Field(() => [QueueAge], { description: 'Of all claims under the same filter.' })
  ages: readonly QueueAge[];
}
