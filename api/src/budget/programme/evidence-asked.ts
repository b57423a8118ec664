const PAID = ['RECEIPTED_INVOICE', 'BANK_STATEMENT', 'ATTESTED_STATEMENT'];
const real = (category: string, reality: readonly (readonly string[])[], payment: readonly (readonly string[])[]) => ({
  category,
  method: 'REAL',
  reality,
  payment,
});

const asked = [
  real('STAFF', [['TIMESHEET']], [['PAYSLIP']]),
  { category: 'STAFF', method: 'FIXED_SHARE', reality: [['MISSION_LETTER']], payment: [['PAYSLIP']] },
  { category: 'INDIRECT', method: 'FLAT_RATE', reality: [], payment: [] },
  real('TRAVEL', [['TRAVEL_ORDER'], ['EXPENSE_NOTE'], ['TICKET']], [['BANK_STATEMENT', 'ATTESTED_STATEMENT']]),
  real('EXTERNAL', [['CONTRACT', 'ORDER'], ['DELIVERABLE'], ['INVOICE']], [PAID]),
  real('CONSUMABLES', [['INVOICE'], ['ORDER', 'PROCUREMENT_FILE'], ['INVENTORY']], [PAID]),
  real('EQUIPMENT', [['INVOICE'], ['ORDER', 'PROCUREMENT_FILE'], ['INVENTORY']], [PAID]),
  real('DEPRECIATION', [['INVOICE'], ['DEPRECIATION_PLAN'], ['NO_GRANT_DECLARATION']], [['ACCOUNTING_ENTRY']]),
  real('IN_KIND', [['VALUATION', 'MARKET_PRICE']], []),
  real('IP', [['INVOICE']], [PAID]),
];

/** What French evidence is asked by category and by way of declaring: one piece of each group is enough. */
export const evidenceOf = (source: string) => asked.map((rule) => ({ ...rule, source }));
