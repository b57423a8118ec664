import type { refusalsFr } from './refusals.fr';

/** Why a timesheet or a version of the agreement could not move, or a line not enter its ledger. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'timesheet.illegal-move': 'This timesheet has changed state in the meantime. Reload the page to see where it stands.',
  'partner.unknown': 'This partner is not in this project, or its expenditure is not yours.',
  'document.unknown': 'This document is not among the papers of your expenditure.',
  'ledger.no-programme':
    'No programme is chosen for this project yet: the rules to count an expense are missing. Ask the lead partner.',
  'ledger.lines-refused':
    'Nothing was kept: on line {row, number}, one cell does not fit ({count, plural, one {one mistake} other {# mistakes}} in all). Correct it, then try again.',
  'ledger.nothing-asked': 'There is nothing to save.',
  'expense.unknown': 'This expense does not exist, or your rights do not let you see it.',
  'expense.declared-before':
    'Expense no. {number, number} was signed in a claim once: it stays in the ledger. Leave it out of the claim instead.',
  'expense.signed':
    'Expense no. {number, number} is in a signed claim: it changes no more. Ask for the claim to be returned to you.',
  'rate.already-given': 'The rate of {currency} in {month} is given already: {units}. Correct it if it is wrong.',
  'rate.malformed': '“{units}” is not a rate: write it as the Commission publishes it, 1.0945.',
  'accounting-rate.unknown': 'This rate is not in this project.',
  'evidence.unknown': 'This piece of evidence is gone. Reload the page.',
  'expense.flat-rate-is-computed': 'A flat rate is worked out with the claim: it is not typed in.',
  'expense.share-of-staff-only': 'Only staff is declared by a fixed share.',
  'expense.issuer-missing': 'Give the supplier.',
  'expense.description-missing': 'Say what it is.',
  'expense.siren-malformed': 'This is not a SIREN number: nine digits, the last of which checks the others.',
  'expense.paid-before-incurred': 'Paid on {paidOn}, before it was incurred on {incurredOn}: correct one of the dates.',
  'expense.share-impossible': 'The declared share goes from 0.01% to 100%.',
  'expense.no-vat-here': 'This category has no VAT: put the whole cost in the net amount.',
  'expense.currency-unknown': '“{currency}” is not a currency: write its three letters, USD.',
  'expense.foreign-amount-missing': 'Give the amount in {currency}.',
  'expense.currency-missing': 'Say in which currency this amount is.',
  'expense.booked-day-missing': 'Give the day it was booked: its month gives the rate of {currency}.',
  'expense.hours-of-staff-only': 'Only an expense of staff has a person, a month and hours.',
  'expense.hours-of-whom': 'These hours need a person and a month.',
  'expense.hours-impossible': 'The number of hours is above zero.',
  'expense.asset-elsewhere': 'Only equipment or depreciation carries a good.',
  'expense.asset-impossible':
    'This good needs a name, a number of years, a start before its end, and a use from 0.01% to 100%.',
  'expense.credit-above-zero': 'A credit note is below zero: write its amount as negative.',
  'expense.credit-of-itself': 'A credit note takes back another expense than itself.',
  'expense.credit-of-nothing': 'The invoice that this credit note takes back is not among your expenditure.',
  'expense.of-a-month':
    'This salary comes from a month of Time and pay, which says its hours and its amount: correct the month there.',
  'salary.not-proposed':
    'Nothing was taken: {count, plural, one {one salary is} other {# salaries are}} no longer proposed, the month has changed meanwhile. Reload the page.',
  'salary.nothing-new': 'These salaries are in your expenditure already, as they are: nothing has changed.',
  'salary.work-missing':
    '{count, plural, one {A fixed share has no work package: choose one.} other {# fixed shares have no work package: choose them.}}',
  'expense.work-unknown': 'This work package is not in the project.',
  'expense.without-terms': 'No documented contract of this person covers {month}: add it in Time and pay.',
  'expense.no-rate': 'The rate of {currency} in {month} is not given: add the one the Commission publishes.',
};
