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
    name: 'a salary of a ledger is typed over',
    file: 'api/src/expenditure/ledger/drafting.ts',
    find: 'taken ? saysOtherwise(entry, taken) : []',
    replace: 'taken ? saysOtherwise(entry, taken).slice(9) : []',
    tests: ['test/stories/salaries-come-into-the-ledger.spec.ts'],
  },
  {
    name: 'a salary of a ledger no longer follows its month',
    file: 'api/src/expenditure/salaries/salary.rules.ts',
    find: 'return before.signed || agree(line, before)',
    replace: 'return before.signed || line.cost.equals(line.cost)',
    tests: ['api/src/expenditure/salaries/salary.rules.spec.ts'],
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
    file: 'api/migrations/1765100100000-evidence-follows-the-money.ts',
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
