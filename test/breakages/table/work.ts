import type { Breakage } from '../breakage.js';

const reminded = ['test/stories/people-are-reminded.spec.ts'];
const answered = ['test/stories/an-update-is-answered.spec.ts'];

const risks = ['test/stories/risks-are-kept.spec.ts'];

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
    name: 'anyone in the project reviews a risk',
    file: 'api/src/workplan/risks/risk.policy.ts',
    find: 'risk.teamIds.some((id) => actsFor(actor, risk.projectId, id))',
    replace: 'belongsTo(actor, risk.projectId)',
    tests: risks,
  },
  {
    name: 'a partner lays its risk on another',
    file: 'api/src/workplan/risks/risk.rules.ts',
    find: "throw new Refusal('risk.carried-by-another', { partnerId });",
    replace: 'return;',
    tests: risks,
  },
  {
    name: 'a risk forgets where it came from',
    file: 'api/src/workplan/risks/risk.reviews.ts',
    find: '{ ...play, ...former, reviewedAt: at }',
    replace: '{ ...play, reviewedAt: at }',
    tests: risks,
  },
  {
    name: 'two risks are raised under one code',
    file: 'api/src/workplan/risks/risk.service.ts',
    find: "await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('risks ' || $1, 0))`, [projectId]);",
    replace: '',
    tests: risks,
  },
  {
    name: 'a risk has no place in the matrix',
    file: 'api/src/workplan/risks/risk-matrix.rules.ts',
    find: 'MOST_GRADE - LEAST_GRADE + 1',
    replace: 'MOST_GRADE - LEAST_GRADE',
    tests: ['api/src/workplan/risks/risk-matrix.rules.spec.ts'],
  },
  {
    name: 'what was said of a risk is rewritten',
    file: 'api/migrations/1763900100000-risks-are-kept.ts',
    find: `{ read, insert: \`\${byOneself} AND \${sight.consortium}\` }`,
    replace: `{ read, insert: \`\${byOneself} AND \${sight.consortium}\`, update: sight.member }`,
    build: true,
    tests: risks,
  },
  {
    name: 'any partner says what stands of a risk, past the policy',
    file: 'api/migrations/1763900100000-risks-are-kept.ts',
    find: `update: \`\${carried} OR \${takesPart}\``,
    replace: 'update: sight.consortium',
    build: true,
    tests: risks,
  },
  {
    name: 'a reminder leaves twice on one day',
    file: 'api/src/workplan/reminders/reminder-letters.ts',
    find: 'if (written.length === 0) return false;',
    replace: '',
    tests: reminded,
  },
  {
    name: 'a reminder is in the wrong language',
    file: 'api/src/workplan/reminders/reminder-letters.ts',
    find: "({ language }: Person): Language => language ?? 'fr'",
    replace: "(_: Person): Language => 'fr'",
    tests: reminded,
  },
  {
    name: 'a reminder goes to another project’s person',
    file: 'api/migrations/1763900200000-updates-are-answered.ts',
    find: "SELECT set_config('app.person', '', true),",
    replace: "SELECT set_config('app.chore', 'on', true), set_config('app.person', '', true),",
    tests: reminded,
    build: true,
  },
  {
    name: 'a reminder goes to another partner’s people',
    file: 'api/src/workplan/reminders/reminding.rules.ts',
    find: 'seats.filter((seat) => seat.partnerId === partnerId)',
    replace: 'seats.filter(() => true)',
    tests: reminded,
  },
  {
    name: 'what is late is reminded of every day',
    file: 'api/src/workplan/reminders/reminding.rules.ts',
    find: 'export const LATE_AGAIN_DAYS = 7;',
    replace: 'export const LATE_AGAIN_DAYS = 1;',
    tests: reminded,
  },
  {
    name: 'an update is asked about twice at once',
    file: 'api/src/workplan/updates/status-updates.service.ts',
    find: "await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('update ' || $1, 0))`, [id]);",
    replace: '',
    tests: answered,
  },
  {
    name: 'a question about an update is everyone’s to read',
    file: 'api/src/workplan/updates/status-update.policy.ts',
    find: 'leads(actor, projectId) || actsFor(actor, projectId, partnerId)',
    replace: 'projectId === projectId || actsFor(actor, projectId, partnerId) || leads(actor, projectId)',
    tests: ['api/src/workplan/workplan.policies.spec.ts'],
  },
];
