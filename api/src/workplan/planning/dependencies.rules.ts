import { Refusal } from '../../kernel/refusal.js';
import { scheduleOf } from '../schedule/schedule.rules.js';
import { codeIn, type Planned, type PlannedLink, planOf } from './planned.rules.js';

/**
 * Refuses a dependency that cannot be: `dependency.on-itself`, `dependency.within-its-lot`, `dependency.already`,
 * `plan.item-unknown`, and `schedule.cycle` with the codes that it would make go round.
 */
export function agreeOnDependency(planned: Planned, link: PlannedLink): void {
  const { id, fromId, toId, type } = link;
  const [from, to] = [codeIn(planned, fromId), codeIn(planned, toId)];
  if (fromId === toId) throw new Refusal('dependency.on-itself', { code: from });
  if (isAbove(planned, fromId, toId) || isAbove(planned, toId, fromId))
    throw new Refusal('dependency.within-its-lot', { from, to });
  const others = planned.dependencies.filter((other) => other.id !== id);
  if (others.some((other) => other.fromId === fromId && other.toId === toId && other.type === type))
    throw new Refusal('dependency.already', { from, to });
  scheduleOf(planOf({ ...planned, dependencies: [...others, link] }));
}

function isAbove({ works }: Planned, id: string, under: string): boolean {
  const parents = new Map(works.map((work) => [work.id, work.parentId]));
  for (let above = parents.get(under); above; above = parents.get(above)) if (above === id) return true;
  return false;
}
