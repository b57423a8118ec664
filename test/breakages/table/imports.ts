import type { Breakage } from '../breakage.js';

const story = ['test/stories/a-partner-imports-its-accounts.spec.ts'];
const taking = 'api/src/expenditure/imports/taking-imports.ts';

/** What comes into a ledger from files: whose it is, that it comes once, and whole. */
export const imports: readonly Breakage[] = [
  {
    name: 'an accounting file is imported by anyone at the partner',
    file: 'api/src/expenditure/imports/imports.policy.ts',
    find: "format === 'FEC' ? keepsBooks(actor, projectId, partnerId) : actsFor(actor, projectId, partnerId)",
    replace: 'format !== undefined && actsFor(actor, projectId, partnerId)',
    tests: story,
  },
  {
    name: 'an accounting file that is imported twice comes in twice',
    file: 'api/src/expenditure/imports/drafts.ts',
    find: '{ sourceKey: staged.key }',
    replace: '{ sourceKey: null }',
    tests: story,
  },
  {
    name: 'a file with mistakes is imported',
    file: taking,
    find: "throw new Refusal('expense-import.has-mistakes', { count });",
    replace: 'return;',
    tests: story,
  },
  {
    name: 'an import that was stopped goes on',
    file: 'api/src/expenditure/imports/taking-aside.ts',
    find: '{ stoppedAt: this.clock.instant() }',
    replace: '{ stoppedAt: null }',
    tests: ['test/stories/a-partner-imports-its-accounts.spec.ts'],
  },
  {
    name: 'half an import stays when the process is killed',
    file: taking,
    find: '      added += lines.length;',
    replace: "      added += lines.length;\n      await this.unit.manager.query('COMMIT; BEGIN');",
    tests: ['test/stories/an-import-is-killed.spec.ts'],
  },
  {
    name: 'a salary of a table is imported by anyone at the partner',
    file: 'api/src/expenditure/imports/table.rules.ts',
    find: "category === 'STAFF' && !books",
    replace: "category === 'STAFF' && books === undefined",
    tests: ['api/src/expenditure/imports/table.rules.spec.ts'],
  },
  {
    name: 'a paper that waits for its line is the whole partner’s',
    file: 'api/migrations/1764600100000-expenses-are-imported.ts',
    find: "subject_type <> 'ledger' OR",
    replace: "subject_type <> 'nothing' OR",
    tests: ['test/guarantees/row-security.spec.ts'],
  },
];
