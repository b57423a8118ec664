import type { Driver, Schedule, ScheduledTask } from './scheduled.rules.js';

export interface Step {
  readonly taskId: string;
  /** The link by which it follows the step before; none for the first, and for a lot after the task it is told by. */
  readonly linkId: string | null;
}

/**
 * Why a task is where it is: the tasks that drive it, from the one that nothing drives to itself. Where several drive,
 * the tightest is followed, unless it is said what leads each.
 */
export function chainTo(
  { tasks }: Schedule,
  taskId: string,
  leaderOf = ({ drivers }: ScheduledTask): Driver | undefined => tightest(drivers, tasks),
): Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  let [at, readsFinish] = [tasks.get(taskId), true];
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    const driver = at.spans ? undefined : leaderOf(at);
    steps.push({ taskId: at.id, linkId: driver?.linkId ?? null });
    if (at.spans) at = tasks.get(readsFinish ? at.spans.lastId : at.spans.firstId);
    else {
      readsFinish = driver?.type[0] === 'F';
      at = driver && tasks.get(driver.fromId);
    }
  }
  return steps.reverse();
}

function tightest(drivers: readonly Driver[], tasks: Schedule['tasks']): Driver | undefined {
  const float = ({ fromId }: Driver): number => tasks.get(fromId)?.totalFloat ?? 0;
  return drivers.reduce<Driver | undefined>((a, b) => (a && float(a) <= float(b) ? a : b), undefined);
}
