import type { Breakage } from '../breakage.js';

const reminded = ['test/stories/people-are-reminded.spec.ts'];
const answered = ['test/stories/an-update-is-answered.spec.ts'];

const risks = ['test/stories/risks-are-kept.spec.ts'];

const decided = ['test/stories/a-milestone-is-decided-on-evidence.spec.ts'];

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
    name: 'a milestone is achieved on nothing',
    file: 'api/src/workplan/milestone.rules.ts',
    find: "throw new Refusal('milestone.needs-evidence', { verdict });",
    replace: 'return;',
    tests: ['api/src/workplan/milestone.rules.spec.ts'],
  },
  {
    name: 'a milestone is decided past whoever was named',
    file: 'api/src/workplan/milestone.policy.ts',
    find: 'deciderId === null || deciderId === actor.personId',
    replace: 'true',
    tests: ['api/src/workplan/workplan.policies.spec.ts'],
  },
  {
    name: 'a decision on a milestone is rewritten',
    file: 'api/migrations/1764100300000-dues-are-decided.ts',
    find: `await protect(q, 'due_event', { read, insert:`,
    replace: `await protect(q, 'due_event', { read, update: read, insert:`,
    tests: decided,
  },
  {
    name: 'what is late without a reason blocks nothing',
    file: 'api/src/workplan/deliverable.rules.ts',
    find: "deliverable.delayReason.trim() === '' && isDelayed(deliverable, today)",
    replace: 'false && isDelayed(deliverable, today)',
    tests: ['api/src/workplan/deliverable.rules.spec.ts'],
  },
  {
    name: 'a deliverable is moved after its day',
    file: 'api/src/workplan/deliverable.rules.ts',
    find: 'if (from <= today)',
    replace: 'if (false as boolean)',
    tests: ['api/src/workplan/deliverable.rules.spec.ts'],
  },
  {
    name: 'everyone reads the review of a deliverable, past the policy',
    file: 'api/migrations/1764100300000-dues-are-decided.ts',
    find: "await protect(q, 'review_comment', { read: reviewed,",
    replace: "await protect(q, 'review_comment', { read,",
    tests: ['test/guarantees/row-security.spec.ts'],
  },
  {
    name: 'who works on a deliverable is not told what is said of it',
    file: 'api/src/workplan/dues/review-comments.ts',
    find: '[deliverable.partnerId, ...facts.contributorIds]',
    replace: '[deliverable.partnerId]',
    tests: ['test/stories/a-deliverable-is-reviewed-until-it-is-accepted.spec.ts'],
  },
  {
    name: 'whoever is named again is told again',
    file: 'api/src/workplan/dues/milestone.decisions.ts',
    find: 'deciderId !== null && deciderId !== before.deciderId',
    replace: 'deciderId !== null',
    tests: decided,
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
    tests: risks,
  },
  {
    name: 'any partner says what stands of a risk, past the policy',
    file: 'api/migrations/1763900100000-risks-are-kept.ts',
    find: `update: \`\${carried} OR \${takesPart}\``,
    replace: 'update: sight.consortium',
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
