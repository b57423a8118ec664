import type { Breakage } from '../breakage.js';

const files = ['api/src/claims/statements/statement-files.spec.ts'];
const leaving = ['test/stories/statements-leave.spec.ts'];
const putTogether = ['test/stories/the-lead-consolidates-a-claim.spec.ts'];

/** Claims that are what was signed, and the statements that say so. */
export const statements: readonly Breakage[] = [
  {
    name: 'a statement holds a formula that somebody wrote',
    file: 'api/src/claims/statements/workbook.ts',
    find: 'const seen = COMPUTED.test(text) ?',
    replace: "const seen = text === '' ?",
    tests: files,
  },
  {
    name: 'a total of a statement leaves out its last line',
    file: 'api/src/claims/statements/expenditure-book.ts',
    find: 'const place = { first: head + 1, last: head + lines.length };',
    replace: 'const place = { first: head + 1, last: head + lines.length - 1 };',
    tests: files,
  },
  {
    name: 'a page of a statement loses its last row',
    file: 'api/src/claims/statements/pages.rules.ts',
    find: '[from, left] = [i, room];',
    replace: '[from, left] = [i + 1, room];',
    tests: files,
  },
  {
    name: 'a statement of a draft passes for one that was sent',
    file: 'api/src/claims/statements/french.rules.ts',
    find: "if (!submittedAt) return 'PROJET : demande non envoyée, montants provisoires';",
    replace: "if (!submittedAt) return '';",
    tests: files,
  },
  {
    name: 'a statement is made of lines that are not the claim',
    file: 'api/src/claims/statements/dossiers.ts',
    find: 'if (!lines.equals(declared))',
    replace: 'if (lines.isZero)',
    tests: leaving,
  },
  {
    name: 'a link to a statement serves twice',
    file: 'api/src/claims/statements/statement-exports.ts',
    find: 'if (held.usedAt || held.expiresAt <= this.clock.instant())',
    replace: 'if (held.expiresAt <= this.clock.instant())',
    tests: leaving,
  },
  {
    name: 'the statement of a draft is announced to the funder',
    file: 'api/src/claims/statements/statement-exports.ts',
    find: "return state === 'DRAFT' && partnerId ? { partnerId } : 'FUNDER';",
    replace: "return partnerId && state !== 'DRAFT' ? { partnerId } : 'FUNDER';",
    tests: leaving,
  },
  {
    name: 'a claim takes in what the lead has not validated',
    file: 'api/src/claims/consolidation/consolidations.ts',
    find: "state === 'VALIDATED' && !claimId",
    replace: "state !== 'RETURNED' && !claimId",
    tests: putTogether,
  },
  {
    name: 'a claim that is not what was signed is sent',
    file: 'api/src/claims/claim.submission.ts',
    find: 'await this.refuseUnheld(claim);',
    replace: 'void this.figures;',
    tests: putTogether,
  },
  {
    name: 'a cent is lost between categories and funds',
    file: 'api/src/claims/consolidation/flow.rules.ts',
    find: 'const own = (totals.get(category) ?? Money.zero).minus(Money.sum(shares.map(({ amount }) => amount)));',
    replace: "const own = (totals.get(category) ?? Money.zero).take({ part: 2071n, whole: 10_000n }, 'toward-zero');",
    tests: ['api/src/claims/consolidation/flow.rules.spec.ts'],
  },
];
