import type { Breakage } from '../breakage.js';

const tests = ['test/stories/the-lead-tries-a-scenario.spec.ts'];

/** The rules of what is tried beside the plan. */
export const scenarios: readonly Breakage[] = [
  {
    name: 'any partner adopts a scenario',
    file: 'api/src/workplan/scenarios/scenario.policy.ts',
    find: 'adopt: (actor, { projectId }) => coordinates(actor, projectId)',
    replace: 'adopt: (actor, { projectId }) => partnersOf(actor, projectId).length > 0',
    tests,
  },
  {
    name: 'a scenario is read by who oversees',
    file: 'api/src/workplan/scenarios/scenario.policy.ts',
    find: 'read: (actor, { projectId }) => partnersOf(actor, projectId).length > 0',
    replace: 'read: (actor, { projectId }) => partnersOf(actor, projectId).length >= 0',
    tests,
  },
  {
    name: 'a scenario forgets what it pushes',
    file: 'api/src/workplan/scenarios/scenario.service.ts',
    find: 'movesAfter(plan, others, shifts)',
    replace: 'movesAfter(plan, others, shifts.slice(0, 1))',
    tests,
  },
  {
    name: 'a scenario is adopted without what no longer holds',
    file: 'api/src/workplan/scenarios/scenario.endings.ts',
    find: "if (codes) throw new Refusal('scenario.no-longer-holds', { name, codes });",
    replace: '',
    tests,
  },
  {
    name: 'a scenario that was decided changes',
    file: 'api/src/workplan/scenarios/scenario.service.ts',
    find: "if (before.state !== 'OPEN') throw new Refusal('scenario.closed', { name: before.name });",
    replace: '',
    tests,
  },
];
