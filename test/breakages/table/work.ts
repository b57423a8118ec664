import type { Breakage } from '../breakage.js';

const plan = ['test/stories/the-lead-moves-the-plan.spec.ts'];
const exchange = ['test/stories/the-plan-leaves-and-comes-back.spec.ts'];
const calendar = ['test/stories/dates-are-subscribed-to.spec.ts'];

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
  {
    name: 'an import does what nobody looked at',
    file: 'api/src/exchange/plan/applying-plans.ts',
    find: "if (seen.fingerprint !== fingerprint) throw new Refusal('plan-import.plan-changed');",
    replace: '',
    tests: exchange,
  },
  {
    name: 'an import removes what its file does not have',
    file: 'api/src/exchange/plan/proposing.rules.ts',
    find: "const goes = kind !== 'DELIVERABLE' && remove.includes(id);",
    replace: "const goes = kind !== 'DELIVERABLE' && remove.length >= 0;",
    tests: exchange,
  },
  {
    name: 'an import goes on with problems',
    file: 'api/src/exchange/plan/applying-plans.ts',
    find: 'if (proposal.problems.length > 0)',
    replace: 'if (proposal.problems.length > 1_000)',
    tests: exchange,
  },
  {
    name: 'a plan declares entities',
    file: 'api/src/exchange/mspdi/xml-tree.ts',
    find: "throw new Refusal('plan-file.declares-entities');",
    replace: '',
    tests: ['api/src/exchange/mspdi/other-programs.spec.ts'],
  },
  {
    name: 'a lag is lost on the way out',
    file: 'api/src/exchange/mspdi/mspdi-writer.rules.ts',
    find: "leaf('LinkLag', lag * TENTHS",
    replace: "leaf('LinkLag', 0 * lag * TENTHS",
    tests: ['api/src/exchange/mspdi/mspdi.spec.ts'],
  },
  {
    name: 'a cell of the plan is computed',
    file: 'api/src/exchange/plan/csv-writer.ts',
    find: 'escape_formulas: true',
    replace: 'escape_formulas: false',
    tests: ['api/src/exchange/plan/xlsx.spec.ts'],
  },
  {
    name: 'a revoked calendar goes on',
    file: 'api/src/oversight/calendar/calendar-feed.routes.ts',
    find: '{ hash, revokedAt: IsNull() }',
    replace: '{ hash }',
    tests: calendar,
  },
  {
    name: 'who owes nothing subscribes to what is owed',
    file: 'api/src/oversight/calendar/calendar-links.ts',
    find: 'for (const permission of neededFor(said.scope)) this.access.demand(permission, said);',
    replace: 'this.access.demand(calendarPolicy.read, said);',
    tests: calendar,
  },
];
