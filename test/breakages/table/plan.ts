import type { Breakage } from '../breakage.js';

const moves = ['test/stories/the-lead-moves-the-plan.spec.ts'];
const exchange = ['test/stories/the-plan-leaves-and-comes-back.spec.ts'];
const calendar = ['test/stories/dates-are-subscribed-to.spec.ts'];
const draws = ['test/stories/the-lead-draws-the-plan.spec.ts'];

/** What the plan, its files and its calendars would miss. */
export const plan: readonly Breakage[] = [
  {
    name: 'two coordinators close a circle between them',
    file: 'api/src/workplan/planning/plan-rows.ts',
    find: "await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('plan ' || $1, 0))`, [projectId]);",
    replace: '',
    tests: moves,
  },
  {
    name: 'a move leaves out what it pushes',
    file: 'api/src/workplan/planning/rescheduling.rules.ts',
    find: "throw new Refusal('plan.pushes-another', facts);",
    replace: '',
    tests: moves,
  },
  {
    name: 'a lot forgets what is under it',
    file: 'api/src/workplan/planning/rescheduling.rules.ts',
    find: 'if (!children || !touched.has(work.id)) return work;',
    replace: 'if (work.id) return work;',
    tests: moves,
  },
  {
    name: 'whoever belongs to the project draws its plan',
    file: 'api/src/workplan/planning/planning.policy.ts',
    find: 'draw: (actor, { projectId }) => coordinates(actor, projectId)',
    replace: 'draw: (actor, { projectId }) => belongsTo(actor, projectId)',
    tests: draws,
  },
  {
    name: 'two rows of a plan share a code',
    file: 'api/src/workplan/drawing/drawing.rules.ts',
    find: 'row.code.toLowerCase() === wanted',
    replace: 'row.code === wanted',
    tests: draws,
  },
  {
    name: 'a partner of elsewhere leads a task',
    file: 'api/src/workplan/drawing/drawing.rules.ts',
    find: 'if (!partners.some((partner) => partner.id === id))',
    replace: 'if (partners.length < 0)',
    tests: draws,
  },
  {
    name: 'what was removed is forgotten by the comparison',
    file: 'api/src/workplan/schedule/baseline.rules.ts',
    find: 'return [...kept, ...gone];',
    replace: 'return kept.concat(gone.slice(gone.length));',
    tests: draws,
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
  {
    name: 'a link that leaves slack is said to decide of a date',
    file: 'api/src/workplan/schedule/leads.rules.ts',
    find: 'slack: Math.max(0, calendar.rank(stands) - calendar.rank(allowed)),',
    replace: 'slack: 0,',
    tests: ['api/src/workplan/schedule/leads.rules.spec.ts'],
  },
  {
    name: 'the way to a row stops where its own date decides',
    file: 'api/src/workplan/planning/chains.rules.ts',
    find: '    return lead;\n',
    replace: '    return lead?.slack === 0 ? lead : undefined;\n',
    tests: ['test/stories/a-date-is-explained.spec.ts'],
  },
];
