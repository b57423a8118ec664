import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CostCategoryEnum } from '../budget/budget-line.entity.js';
import type { CostCategory } from '../budget/cost-category.rules.js';
import { Partner } from '../consortium/partner.entity.js';
import { Money } from '../kernel/money.js';
import { PageOf } from '../platform/graphql/page.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { ClaimLine } from './claim-line.entity.js';

@ObjectType({ description: 'Lines of a claim, summed by the one of the three that is given.' })
export class ClaimTotal {
  @Field(() => Partner, { nullable: true })
  partner: Partner | null;

  @Field(() => CostCategoryEnum, { nullable: true })
  category: CostCategory | null;

  @Field(() => WorkPackage, { nullable: true })
  workPackage: WorkPackage | null;

  @Field(() => Int)
  lines: number;

  @Field(() => Money)
  declared: Money;
}

@ObjectType()
export class ClaimLinePage extends PageOf(ClaimLine) {
  @Field(() => Money, { description: 'The sum of all lines under the same filter, not of this page.' })
  sum: Money;

  @Field(() => [ClaimTotal], { description: 'All lines under the same filter, by category.' })
  categories: ClaimTotal[];

  @Field(() => [ClaimTotal], { description: 'All lines under the same filter, by partner.' })
  partners: ClaimTotal[];
}
