import type { findingsFr, piecesFr } from './findings.fr';

/** What the rules of the money have seen, by the API’s code and figures. */
export const findingsEn: Readonly<Record<keyof typeof findingsFr, string>> = {
  'commitment.to-claim':
    'Of the commitment of {year}, {missing} remains to be claimed by {by}{lost, select, true {: that day has passed} other {}}.',
  'employment.ends-before-it-starts': 'This employment begins on {from} and would end on {until}, before it begins.',
  'employment.quota-impossible': 'The quota of the employment that begins on {from} must be above 0 and at most 100%.',
  'employment.terms-overlap': 'Two employments of this person with this partner overlap from {from} to {until}.',
  'hours.below-zero': 'On {day}, {hours, number} h: working time is never negative.',
  'hours.without-employment': 'Hours are declared on {day}, when no employment of this person is known.',
  'hours.above-a-day': 'On {day}, over all operations, {hours, number} h: a day has {most, number}.',
  'hours.above-a-year':
    'In {year}, over all operations, {worked, number} h for a ceiling of {ceiling, number} h: {refused, number} h are refused.',
  'salary.unsigned': 'This salary comes from month {month}, whose hours no longer have both signatures.',
  'salary.changed':
    'This salary of month {month} counts {net}; {hours, select, 0 {the mission letter gives} other {the countersigned hours make}} {cost}.',
  'salary.gone': 'This salary of {net} comes from month {month}, which no longer gives it.',
  'line.category-not-in-call': '{programme} does not fund the category {category}.',
  'line.method-not-in-call':
    '{programme} does not fund {category} declared this way ({method, select, REAL {at real cost} FIXED_SHARE {by a fixed share} other {at a flat rate}}).',
  'statement.line-does-not-add': 'Line {number}: {net} and {vat} do not make {gross}.',
  'statement.differs-from-claim':
    'The statement of expenditure is {statement}, the claim {claim}: they must be equal to the cent.',
  'window.incurred-outside':
    'This expense was incurred on {incurredOn}, outside the period of the agreement, {from} to {until}.',
  'window.paid-outside': 'This expense was paid on {paidOn}, outside the period allowed, {from} to {until}.',
  'window.not-paid': 'This expense, incurred on {incurredOn}, has no day of payment.',
  'credit.without-invoice': 'This credit note of {amount} does not say which invoice it takes back.',
  'vat.above-eligible':
    '{declared} is declared: at most {most} is eligible, {net} without VAT and {vat} of VAT that is certified as not recovered.',
  'depreciation.bought-by-grant': 'A public grant bought this good: its depreciation of {amount} is not eligible.',
  'depreciation.expensed-too':
    'The good of {document} is already declared another way by {other}: it is bought or depreciated, never both.',
  'issuer.siren-malformed': '{siren} is not a SIREN.',
  'invoice.declared-beyond-whole':
    'Invoice {document}, of {gross}, is declared beyond its amount: {declared} here, with what already is elsewhere.',
  'invoice.maybe-declared-twice':
    '{document} ({gross}) has the same supplier, day and amount as a document without a number that is already declared.',
  'procurement.no-reference':
    '{net} without VAT, above the threshold of {threshold}: no procurement reference is given.',
  'currency.no-rate': 'The Commission’s rate for {currency} in {month} is not known.',
  'currency.other-rate':
    'At the Commission’s rate for {currency} in {month}, this expense is worth {expected}, not {declared}.',
  'evidence.missing':
    'A piece is missing to prove {proves, select, REALITY {that the expense is real} other {that it was paid}} ({pieces}).',
  'evidence.to-check':
    'The piece that proves {proves, select, REALITY {that the expense is real} other {that it was paid}} ({pieces}) has not been checked yet.',
  'claim.differs-from-partners': 'The claim is {total}, the partner claims {partners}: they must be equal to the cent.',
  'claim.above-budget':
    '{category}: {declared} declared in all for {budget} planned; at most {most}, so {excess} is too much.',
  'claim.grant-above-agreed': 'The fund would bring {cumulative} in all: {agreed} is agreed.',
  'claim.certified-above-declared': '{certified} would be certified for {declared} declared.',
  'claim.paid-above-certified': '{paid} would be paid for {certified} certified.',
  'claim.distribution-differs': '{shared} is distributed to the partners for a payment of {paid}.',
  'control.deducted-beyond-declared': '{deducted} would be deducted from an expense of {declared}.',
  'control.no-typology': 'The deduction of {deducted} has no typology.',
  'control.parked-and-deducted': 'A parked line has neither a deduction ({deducted}) nor a typology.',
};

/** The pieces that prove an expense. */
export const piecesEn: Readonly<Record<keyof typeof piecesFr, string>> = {
  'piece.TIMESHEET': 'signed timesheet',
  'piece.MISSION_LETTER': 'mission letter',
  'piece.PAYSLIP': 'payslip',
  'piece.TRAVEL_ORDER': 'travel order',
  'piece.EXPENSE_NOTE': 'expense note',
  'piece.TICKET': 'ticket',
  'piece.CONTRACT': 'contract',
  'piece.ORDER': 'order',
  'piece.DELIVERABLE': 'deliverable',
  'piece.INVOICE': 'invoice',
  'piece.RECEIPTED_INVOICE': 'receipted invoice',
  'piece.BANK_STATEMENT': 'bank statement',
  'piece.ATTESTED_STATEMENT': 'attested statement',
  'piece.PROCUREMENT_FILE': 'procurement file',
  'piece.INVENTORY': 'inventory',
  'piece.DEPRECIATION_PLAN': 'depreciation plan',
  'piece.NO_GRANT_DECLARATION': 'declaration that no public grant bought it',
  'piece.ACCOUNTING_ENTRY': 'accounting entry',
  'piece.VALUATION': 'independent valuation',
  'piece.MARKET_PRICE': 'market price',
  'piece.VAT_CERTIFICATE': 'certificate that VAT is not recovered',
};
