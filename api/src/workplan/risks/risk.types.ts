import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import type { RiskLevel } from './risk-matrix.rules.js';
import { RiskLevelEnum } from './words.js';

@ObjectType()
export class RiskCell {
  @Field(() => Int)
  probability: number;

  @Field(() => Int)
  impact: number;

  @Field(() => RiskLevelEnum)
  level: RiskLevel;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'So many risks that their last review has put into another cell.' })
export class RiskMove {
  @Field(() => Int)
  fromProbability: number;

  @Field(() => Int)
  fromImpact: number;

  @Field(() => Int)
  probability: number;

  @Field(() => Int)
  impact: number;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'How the risks of a project stand together.' })
export class RiskRegister {
  @Field(() => ID)
  projectId: string;

  @Field(() => Int)
  total: number;

  @Field(() => Int, { description: 'Those of the critical level.' })
  critical: number;

  @Field(() => Int, { description: 'Those whose review was promised for today or earlier.' })
  toReview: number;

  @Field(() => [RiskCell], { description: 'All 25: the most probable first, and each row from the least impact.' })
  cells: RiskCell[];

  @Field(() => [RiskMove])
  moves: RiskMove[];

  @Field(() => [Partner], { description: 'Those in whose name the current user may raise a risk.' })
  carriers: Partner[];
}
