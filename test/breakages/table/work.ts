import type { Breakage } from '../breakage.js';

const plan = ['test/stories/the-lead-moves-the-plan.spec.ts'];

/** The rules of the features: who sees and moves what. */
export const work: readonly Breakage[] = [
  {
    name: 'what was distributed comes back',
    file: 'api/src/claims/claim.lifecycle.ts',
    find: 'DISTRIBUTED: [],',
    replace: "DISTRIBUTED: ['DRAFT'],",
    tests: ['api/src/claims/claim.lifecycle.spec.ts'],
  },
  {
    name: 'the funder lists claims in preparation',
    file: 'api/src/claims/claim.policy.ts',
    find: "return oversees(actor, projectId) ? 'submitted' : 'none';",
    replace: "return oversees(actor, projectId) ? 'every' : 'none';",
    tests: ['api/src/claims/claim.policy.spec.ts'],
  },
  {
    name: 'a list shows what may not be read',
    file: 'api/src/budget/budget.policy.ts',
    find: '.filter((m) => m.projectId === projectId)',
    replace: '.filter(() => true)',
    tests: ['api/src/budget/budget.policy.spec.ts'],
  },
  {
    name: 'any partner says how a work package goes',
    file: 'api/src/workplan/work-package.policy.ts',
    find: 'partnerIds.some((id) => actsFor(actor, projectId, id))',
    replace: 'belongsTo(actor, projectId)',
    tests: ['api/src/workplan/workplan.policies.spec.ts'],
  },
  {
    name: 'two coordinators close a circle between them',
    file: 'api/src/workplan/planning/plan-rows.ts',
    find: "await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('plan ' || $1, 0))`, [projectId]);",
    replace: '',
    tests: plan,
  },
  {
    name: 'a move leaves out what it pushes',
    file: 'api/src/workplan/planning/rescheduling.rules.ts',
    find: "throw new Refusal('plan.pushes-another', facts);",
    replace: '',
    tests: plan,
  },
  {
    name: 'a lot forgets what is under it',
    file: 'api/src/workplan/planning/rescheduling.rules.ts',
    find: 'if (!children || !touched.has(work.id)) return work;',
    replace: 'if (work.id) return work;',
    tests: plan,
  },
];
