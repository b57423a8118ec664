import type { Breakage } from '../breakage.js';

const calendar = ['test/stories/the-lead-knows-who-is-late.spec.ts'];
const forecasts = ['test/stories/partners-foresee-their-spending.spec.ts'];
const warnings = ['api/src/oversight/forecasts/forecast-warnings.rules.spec.ts'];
const standings = ['api/src/claims/declaration.rules.spec.ts'];

/** The calendar of declarations, forecasts of spending, and the budget of baselines. */
export const reporting: readonly Breakage[] = [
  {
    name: 'a partner reads the declarations of all',
    file: 'api/src/oversight/reporting/reporting.policy.ts',
    find: "leads(actor, projectId) ? 'every' : partnersOf(actor, projectId)",
    replace: "'every'",
    tests: calendar,
  },
  {
    name: 'the door of months is open to anybody',
    file: 'api/migrations/1764700100000-periods-have-deadlines.ts',
    find: 'WHERE e.project_id = its_project AND (',
    replace: 'WHERE e.project_id = its_project AND (true OR ',
    tests: calendar,
  },
  {
    name: 'a declaration is late on its day',
    file: 'api/src/claims/declaration.rules.ts',
    find: 'if (today > partnersAwaitedOn(period))',
    replace: 'if (today >= partnersAwaitedOn(period))',
    tests: standings,
  },
  {
    name: 'what was sent back counts as signed',
    file: 'api/src/claims/declaration.rules.ts',
    find: "if (state === 'SIGNED' ||",
    replace: "if (state === 'RETURNED' || state === 'SIGNED' ||",
    tests: standings,
  },
  {
    name: 'the reminder of a declaration goes to those who do the work',
    file: 'api/src/workplan/reminders/reminding.rules.ts',
    find: "kind === 'DECLARATION' || kind === 'FINDINGS' ? KEEPS_THE_BOOKS : DOES_THE_WORK",
    replace: 'DOES_THE_WORK',
    tests: calendar,
  },
  {
    name: 'any partner moves a deadline',
    file: 'api/src/claims/claim-period.policy.ts',
    find: 'settle: (actor, { projectId }) => leads(actor, projectId)',
    replace: 'settle: (actor, { projectId }) => leads(actor, projectId) || actor.memberships.length > 0',
    tests: calendar,
  },
  {
    name: 'whoever works for a partner reads its forecasts',
    file: 'api/src/oversight/forecasts/forecast.policy.ts',
    find: '(partnerId === null ? booksOf(actor, projectId).length > 0 :',
    replace: '(partnerId === null ? partnersOf(actor, projectId).length > 0 :',
    tests: forecasts,
  },
  {
    name: 'a forecast is said over one that was not seen',
    file: 'api/src/oversight/forecasts/forecasts.service.ts',
    find: 'if (number !== seen)',
    replace: 'if (false)',
    tests: forecasts,
  },
  {
    name: 'a forecast takes the place of what was declared',
    file: 'api/src/oversight/forecasts/forecast.rules.ts',
    find: "if (sent) return { amount: declared, standing: 'DECLARED' };",
    replace: '',
    tests: ['api/src/oversight/forecasts/forecast.rules.spec.ts'],
  },
  {
    name: 'the tolerance of a budget is forgotten by the forecast',
    file: 'api/src/oversight/forecasts/forecast-warnings.rules.ts',
    find: 'withTolerance(budget, programme)',
    replace: 'budget',
    tests: warnings,
  },
  {
    name: 'n+3 counts what is claimed too late',
    file: 'api/src/oversight/forecasts/forecast-warnings.rules.ts',
    find: 'periods.filter(({ dueOn }) => dueOn <= by)',
    replace: 'periods',
    tests: warnings,
  },
  {
    name: 'a partner reads the budget of a baseline',
    file: 'api/migrations/1764700300000-baselines-keep-the-budget.ts',
    find: '.overseer}`, insert: sight.lead',
    replace: '.member}`, insert: sight.lead',
    tests: ['test/guarantees/row-security.spec.ts'],
  },
  {
    name: 'a baseline forgets the budget',
    file: 'api/src/workplan/planning/baselines.ts',
    find: '    await this.keepers.keep(baseline);\n',
    replace: '',
    tests: ['test/stories/the-lead-weighs-a-scenario.spec.ts'],
  },
];
