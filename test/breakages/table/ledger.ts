import type { Breakage } from '../breakage.js';

const story = ['test/stories/a-partner-keeps-its-ledger.spec.ts'];
const ledgers = 'api/migrations/1764200270000-ledgers-are-kept.ts';

/** The ledgers of partners: whose they are, what they say, and what they never say. */
export const ledger: readonly Breakage[] = [
  {
    name: 'salaries of a ledger are written by anyone at the partner',
    file: 'api/src/expenditure/ledger/ledger.policy.ts',
    find: "category === 'STAFF' ? keepsBooks(actor, projectId, partnerId) : actsFor(actor, projectId, partnerId)",
    replace: 'category !== undefined && actsFor(actor, projectId, partnerId)',
    tests: story,
  },
  {
    name: 'a masked ledger says what salaries cost',
    file: 'api/src/expenditure/ledger/ledger.service.ts',
    find: "const masked = category === 'STAFF' && !books;",
    replace: "const masked = category === 'STAFF' && !books && sums.size < 0;",
    tests: story,
  },
  {
    name: 'a payslip of a ledger is the whole partner’s',
    file: ledgers,
    find: "subject_type <> 'expense'\n",
    replace: 'true\n',
    tests: ['test/guarantees/row-security.spec.ts'],
  },
  {
    name: 'an invoice of a ledger is looked for in its own project only',
    file: ledgers,
    find: 'WHERE m.numbered = a.number AND m.expense_id <> a.id',
    replace:
      "WHERE m.numbered = a.number AND m.expense_id <> a.id AND m.project_id = ANY ((SELECT entered_ids('app.projects'))::uuid[])",
    tests: story,
  },
  {
    name: 'a signed line of a ledger is edited',
    file: 'api/src/expenditure/ledger/ledger.changes.ts',
    find: 'if (signed.has(id))',
    replace: 'if (signed.size < 0)',
    tests: story,
  },
  {
    name: 'half a pasted block enters the ledger',
    file: 'api/src/expenditure/ledger/ledger.changes.ts',
    find: '    refuseMistakes(drafted);\n',
    replace: '',
    tests: story,
  },
];
