import type { Breakage } from '../breakage.js';

const hours = ['test/stories/hours-are-kept.spec.ts'];
const salaries = ['test/guarantees/salaries.spec.ts'];
const migration = 'api/migrations/1764200100000-hours-are-kept.ts';

/** People, their pay and their hours. */
export const effort: readonly Breakage[] = [
  {
    name: 'a superior reads the salary of those they countersign for, whatever the policy (the wall)',
    file: migration,
    find: "'employment_term.partner_id')}`,",
    replace: "'employment_term.partner_id')} OR partner_id = ANY ((SELECT entered_ids('app.partners'))::uuid[])`,",
    tests: ['test/guarantees/row-security.spec.ts'],
  },
  {
    name: 'the lead reads salaries that nobody delegated',
    file: migration,
    find: 'p.id = partner_id AND p.delegates_payroll))`;',
    replace: 'p.id = partner_id))`;',
    tests: ['test/guarantees/row-security.spec.ts'],
  },
  {
    name: 'what an hour costs is told to whoever sees the hours',
    file: 'api/src/effort/staff-costs.ts',
    find: 'if (this.access.permitted({ salary }, await this.employees.factsOf(employee)).length === 0) return null;',
    replace: '',
    tests: hours,
  },
  {
    name: 'the papers of a salary are seen by the whole partner',
    file: migration,
    find: "USING (subject_type <> 'employment-term' OR EXISTS",
    replace: 'USING (true OR EXISTS',
    tests: ['test/guarantees/row-security.spec.ts'],
  },
  {
    name: 'the journal names the file of a salary',
    file: 'api/src/documents/uploads.ts',
    find: "subject?.discreet === true ? '' : name;",
    replace: 'name;',
    tests: salaries,
  },
  {
    name: 'who signed for somebody countersigns as well',
    file: 'api/src/effort/effort.policy.ts',
    find: '    sheet.signedById !== actor.personId &&\n    sheet.personId !== actor.personId &&',
    replace: '',
    tests: hours,
  },
  {
    name: 'hours in another project are not counted toward the year',
    file: migration,
    find: 'JOIN employee e ON e.id = asked.id OR e.person_id = asked.person_id',
    replace: 'JOIN employee e ON e.id = asked.id',
    tests: hours,
  },
  {
    name: 'an hour that two projects tell of is counted twice',
    file: migration,
    find: 'GREATEST(SUM(COALESCE(s.here, 0)), MAX(s.said))::integer',
    replace: 'SUM(s.said)::integer',
    tests: hours,
  },
  {
    name: 'two months written at once pass the year together',
    file: 'api/src/effort/timesheets/timesheets.ts',
    find: '    await this.lock([...people.values()]);\n',
    replace: '',
    tests: hours,
  },
  {
    name: 'signed hours are written over',
    file: 'api/src/effort/timesheets/timesheets.ts',
    find: "if (!timesheetVerbs[state].includes('write'))",
    replace: 'if (false)',
    tests: hours,
  },
  {
    name: 'a block is pasted as far as it goes',
    file: 'web/src/effort/block.ts',
    find: 'return mistakes.length > 0 ? { mistakes } : { cells };',
    replace: 'return { cells };',
    tests: ['web/src/effort/sheet.spec.ts'],
  },
  {
    name: 'the cost of hours is rounded before it is asked of the rate',
    file: 'api/src/effort/month-cost.funding.ts',
    find: 'costOfHours(rate, hours, programme) };',
    replace: 'costOfHours(rate, (hours / 100n) * 100n, programme) };',
    tests: ['api/src/effort/month-cost.funding.spec.ts'],
  },
];
