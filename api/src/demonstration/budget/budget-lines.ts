import type { BudgetLine, ResearchCategory } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { spreadByDays } from '../../budget/years.rules.js';
import type { Period } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { project, projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { allShares, type Share } from '../workplan/shares.js';
import { workPackageId, workPackages } from '../workplan/work-packages.js';
import { habits } from './spending-habits.js';

/** Staff comes in multiples of 20 €, so that its flat rate of 15 % is in whole euros; the first of the rest takes what is left. */
function split({ partner, euros }: Share): Array<readonly [CostCategory, number]> {
  const { staff, rest } = habits[partner];
  const salaries = Math.floor((euros * staff) / 115 / 20) * 20;
  const flat: ReadonlyArray<readonly [CostCategory, number]> = [
    ['STAFF', salaries],
    ['INDIRECT', (salaries * 15) / 100],
  ];
  const others = (Object.entries(rest) as Array<[CostCategory, number]>).map(
    ([category, percent]) => [category, Math.floor((euros * percent) / 10_000) * 100] as const,
  );
  const left = euros - [...flat, ...others].reduce((sum, [, amount]) => sum + amount, 0);
  return [...flat, ...others.map(([category, amount], i) => [category, i === 0 ? amount + left : amount] as const)];
}

const medium: readonly PartnerName[] = ['Ilsa', 'Diaclone', 'Smaltis'];
const small: readonly PartnerName[] = ['Aurea Technology', 'BioExigence', "Med'Inn'Pharma"];

/** What state aid is measured by: none of it is public. */
function researchOf({ partner, work }: Share): ResearchCategory {
  if (small.includes(partner)) return work === 'T5.1' ? 'EXPERIMENTAL' : 'INDUSTRIAL';
  return medium.includes(partner) ? 'INDUSTRIAL' : 'NON_ECONOMIC';
}

/** A work package has the days of its tasks. */
function daysOf(work: string): Period[] {
  const tasks = workPackages.filter(({ parentId }) => parentId === work);
  const own = tasks.length > 0 ? tasks : workPackages.filter(({ id }) => id === work);
  return own.map(({ startsOn: from, endsOn: until }) => ({ from, until }));
}

/** Each over the calendar years of the agreement, by the days of its work: as invented as its amount. */
export const budgetLines: ReadonlyArray<Row<BudgetLine>> = allShares.flatMap((share) =>
  split(share).map(([category, euros]) => {
    const [work, amount] = [workPackageId(share.work), Money.ofCents(euros * 100)];
    return {
      id: idOf('budget line', share.partner, share.work, category),
      projectId,
      partnerId: partnerId(share.partner),
      workPackageId: work,
      category,
      research: researchOf(share),
      amount,
      ...spreadByDays(amount, daysOf(work), { from: project.startsOn, until: project.endsOn }),
    };
  }),
);
