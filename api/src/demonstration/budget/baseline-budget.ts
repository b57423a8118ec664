import type { BaselineBudget } from '../../budget/baselines/baseline-budget.entity.js';
import { idOf } from '../identifier.rules.js';
import { baselines } from '../workplan/baselines.js';
import { budgetLines } from './budget-lines.js';

/** The baseline of the agreement keeps the budget of the agreement: no amendment has come into force since. */
export const baselineBudget: readonly BaselineBudget[] = baselines.flatMap(({ id: baselineId, projectId }) =>
  budgetLines.map(({ id, partnerId, workPackageId: itemId, category, amount }) => ({
    ...{ id: idOf('baseline budget', baselineId, id), projectId, baselineId, partnerId, itemId, category, amount },
  })),
);
