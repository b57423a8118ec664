import type { Day } from '../../kernel/day.js';
import { chainTo } from '../schedule/chain.rules.js';
import { type Lead, leadsOf, tightestOf } from '../schedule/leads.rules.js';
import { compute, written } from '../schedule/schedule.rules.js';
import type { ScheduledTask } from '../schedule/scheduled.rules.js';
import { codeIn, type Planned, planOf } from './planned.rules.js';
import type { PlanCause } from './words.js';

/** A row on the way, what holds it, and by which link it follows the one before. */
export interface ChainStep {
  readonly itemId: string;
  readonly cause: PlanCause;
  readonly done: boolean;
  readonly linkId: string | null;
  readonly allowsOn: Day | null;
  readonly slack: number | null;
}

/** Why a row stands where it does: the tightest way to it, whether its links decide or leave it slack. Refuses with `plan.item-unknown`. */
export function chainOf(planned: Planned, itemId: string): ChainStep[] {
  codeIn(planned, itemId);
  const computed = compute(planOf(planned));
  const schedule = written(computed);
  const floatOf = (id: string): number => schedule.tasks.get(id)?.totalFloat ?? 0;
  const followed = new Map<string, Lead | undefined>();
  const steps = chainTo(schedule, itemId, ({ id }) => {
    const lead = tightestOf(leadsOf(computed, id), floatOf);
    followed.set(id, lead);
    return lead;
  });
  return steps.map(({ taskId, linkId }) => {
    const { spans, cause, done } = schedule.tasks.get(taskId) as ScheduledTask;
    const lead = linkId ? followed.get(taskId) : undefined;
    const { allowsOn = null, slack = null } = lead ?? {};
    return { itemId: taskId, cause: spans ? 'UNDER' : cause, done, linkId, allowsOn, slack };
  });
}
