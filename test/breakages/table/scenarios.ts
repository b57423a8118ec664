import type { Breakage } from '../breakage.js';

const tests = ['test/stories/the-lead-tries-a-scenario.spec.ts'];
const weighed = ['test/stories/the-lead-weighs-a-scenario.spec.ts'];
const spread = ['api/src/oversight/spending/planned-spending.rules.spec.ts'];

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
  {
    name: 'the euros of a scenario are told to who does not see every budget line',
    file: 'api/src/oversight/spending/spending.service.ts',
    find: "return linesInSight(this.unit.actor, projectId) === 'every';",
    replace: 'return linesInSight(this.unit.actor, projectId).length > 0;',
    tests: weighed,
  },
  {
    name: 'the euros of a scenario that fall after the project are counted as declared',
    file: 'api/src/oversight/spending/planned-spending.rules.ts',
    find: 'period: at < 0 ? null : at, year, beyond });',
    replace: 'period: at < 0 ? null : at, year, beyond: false });',
    tests: spread,
  },
  {
    name: 'the euros of a lot stay when its tasks move',
    file: 'api/src/oversight/spending/planned-spending.rules.ts',
    find: 'under.get(id)?.flatMap((child) => leaves(child.id)) ?? [byId.get(id) as DatedWork]',
    replace: 'under.get(id)?.slice(0, 0) ?? [byId.get(id) as DatedWork]',
    tests: spread,
  },
];
