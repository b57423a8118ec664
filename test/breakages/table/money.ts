import type { Breakage } from '../breakage.js';

const oracle = ['api/src/payments/reconciliation.oracle.spec.ts'];
const questions = ['api/src/expenditure/eligibility.rules.spec.ts'];
const accounts = ['api/src/expenditure/fec/fec.rules.spec.ts'];
const review = ['api/src/review/review.rules.spec.ts'];

/** The rules of the money. */
export const money: readonly Breakage[] = [
  {
    name: 'a cent of the money is left when it is shared',
    file: 'api/src/kernel/apportion.ts',
    find: '.slice(0, left)',
    replace: '.slice(0, left - 1)',
    tests: ['api/src/kernel/apportion.spec.ts', ...oracle],
  },
  {
    name: 'more of the money than the retained cost is due',
    file: 'api/src/payments/due.funding.ts',
    find: 'retained.minus(otherResources)',
    replace: 'retained',
    tests: ['api/src/payments/payments.funding.spec.ts', ...oracle],
  },
  {
    name: 'the money of a parked line is certified',
    file: 'api/src/review/controlled-line.rules.ts',
    find: 'parked ? Money.zero : declared',
    replace: 'declared',
    tests: [...review, ...oracle],
  },
  {
    name: 'money paid after the window is eligible',
    file: 'api/src/expenditure/window.rules.ts',
    find: 'until: earliest(window.until, agreement.paidUntil)',
    replace: 'until: agreement.paidUntil',
    tests: questions,
  },
  {
    name: 'the money of an invoice is declared twice',
    file: 'api/src/expenditure/double-declaration.rules.ts',
    find: 'const together = before.plus(line.eligible);',
    replace: 'const together = line.eligible;',
    tests: questions,
  },
  {
    name: 'the money another partner declared is read from a refusal',
    file: 'api/src/expenditure/double-declaration.rules.ts',
    find: 'figures: { document: line.documentRef, declared: line.eligible, gross: line.gross },',
    replace: 'figures: { document: line.documentRef, declared: before, gross: line.gross },',
    tests: questions,
  },
  {
    name: 'money is asked for the hour above the year',
    file: 'api/src/effort/hours.rules.ts',
    find: 'hours > ceiling ? hours - ceiling : 0n',
    replace: '0n',
    tests: ['api/src/effort/hours.rules.spec.ts'],
  },
  {
    name: 'two flat rates give the same money',
    file: 'api/src/budget/flat-rates.funding.ts',
    find: 'excludes(one, other) || excludes(other, one) || one.into === other.into',
    replace: 'one.code === other.code',
    tests: ['api/src/budget/flat-rates.funding.spec.ts'],
  },
  {
    name: 'a sample of the money follows the order of the lines',
    file: 'api/src/review/sample.rules.ts',
    find: 'lines.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))',
    replace: '[...lines]',
    tests: review,
  },
  {
    name: 'an accounting file that errs gives money all the same',
    file: 'api/src/expenditure/fec/fec.rules.ts',
    find: 'report.blocking > 0 ? [] : [...read, ...lines]',
    replace: '[...read, ...lines]',
    tests: accounts,
  },
  {
    name: 'a line of accounts gives its money twice when it is imported twice',
    file: 'api/src/expenditure/fec/entry.rules.ts',
    find: 'const hashOf = ({ line: _line, ...said }: Unkeyed): string =>',
    replace: 'const hashOf = (said: Unkeyed): string =>',
    tests: accounts,
  },
  {
    name: 'the money of a call has no article',
    file: 'api/src/budget/programme/shape.rules.ts',
    find: "mistakes.push({ path, reason: value === undefined ? 'missing' : reason });",
    replace: 'if (value !== undefined) mistakes.push({ path, reason });',
    tests: ['api/src/budget/programme/programme.rules.spec.ts'],
  },
];
