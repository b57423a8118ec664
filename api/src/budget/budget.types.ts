import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Money } from '../kernel/money.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { CostCategoryEnum } from './budget-line.entity.js';
import type { CostCategory } from './cost-category.rules.js';
import { FundEnum } from './financing.entity.js';
import type { Fund } from './financing.funding.js';

@ObjectType({ description: 'What a fund brings.' })
export class FundShare {
  @Field(() => FundEnum)
  fund: Fund;

  @Field(() => Money)
  amount: Money;

  @Field(() => String, { nullable: true, description: 'Of the total, two decimals, half-up; derived, never stored.' })
  percent: string | null;
}

@ObjectType({ description: 'How one partner’s cost is paid for.' })
export class PartnerFinancing {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => Money)
  total: Money;

  @Field(() => [FundShare])
  funds: FundShare[];
}

@ObjectType({ description: 'What one partner planned in one category, and what was declared of it.' })
export class BudgetCell {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field(() => Money)
  planned: Money;

  @Field(() => Money, { description: 'Of submitted claims only.' })
  declared: Money;

  @Field(() => Money, { description: 'Planned minus declared; negative when exceeded.' })
  left: Money;
}

@ObjectType({ description: 'Planned and declared, summed by the one of the three that is given.' })
export class BudgetRow {
  @Field(() => Partner, { nullable: true })
  partner: Partner | null;

  @Field(() => CostCategoryEnum, { nullable: true })
  category: CostCategory | null;

  @Field(() => WorkPackage, { nullable: true })
  workPackage: WorkPackage | null;

  @Field(() => Money)
  planned: Money;

  @Field(() => Money, { description: 'Of submitted claims only.' })
  declared: Money;

  @Field(() => Money, { description: 'Planned minus declared; negative when exceeded.' })
  left: Money;

  @Field(() => String, { nullable: true, description: 'Declared of planned: 100 for 0 of 0, none for x of 0.' })
  percent: string | null;
}

@ObjectType({ description: 'What one calendar year was given, and what was incurred in it.' })
export class BudgetYear {
  @Field(() => Int, { nullable: true, description: 'None: planned for the whole duration.' })
  year: number | null;

  @Field(() => Money)
  planned: Money;

  @Field(() => Money, { description: 'Incurred in that year, of submitted claims only.' })
  declared: Money;

  @Field(() => Money, {
    description: 'Of it, corrections included; what is extrapolated stands at the end of its period.',
  })
  certified: Money;
}

@ObjectType({ description: 'The financing plan and the budget lines of a project, as far as the viewer may see them.' })
export class Budget {
  @Field(() => ID)
  projectId: string;

  @Field(() => Money, { description: 'What all funds bring together.' })
  total: Money;

  @Field(() => [PartnerFinancing])
  financing: PartnerFinancing[];

  @Field(() => [FundShare])
  funds: FundShare[];

  @Field(() => BudgetRow, { description: 'All the lines in sight together: by none of the three.' })
  sum: BudgetRow;

  @Field(() => [BudgetCell])
  cells: BudgetCell[];

  @Field(() => [BudgetRow])
  byPartner: BudgetRow[];

  @Field(() => [BudgetRow])
  byCategory: BudgetRow[];

  @Field(() => [BudgetRow])
  byWorkPackage: BudgetRow[];

  @Field({ description: 'True when the lines are those of the viewer’s own partner only; the plan is always whole.' })
  partial: boolean;

  @Field({
    description: 'True when declared salaries are left out: they are told to who keeps the books of their partner.',
  })
  salariesAside: boolean;
}
