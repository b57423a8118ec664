import type { PlanComparisonQuery } from '../../graphql/graphql';

export type Difference = PlanComparisonQuery['planComparison']['differences'][number];

const moved = ({ startDays, endDays }: Difference): boolean => (startDays ?? 0) !== 0 || (endDays ?? 0) !== 0;
const comesOrGoes = ({ change }: Difference): boolean => change === 'ADDED' || change === 'REMOVED';

/** How many rows moved, came and went. */
export const countsOf = (differences: readonly Difference[]) => ({
  moved: differences.filter(moved).length,
  added: differences.filter(({ change }) => change === 'ADDED').length,
  removed: differences.filter(({ change }) => change === 'REMOVED').length,
});

/** The rows to show: those whose dates change, all that change, or every one. */
export function kept(differences: readonly Difference[], shown: string): readonly Difference[] {
  if (shown === 'tout') return differences;
  if (shown === 'changements') return differences.filter(({ change }) => change !== 'SAME');
  return differences.filter((one) => moved(one) || comesOrGoes(one));
}
