import type { Breakage } from '../breakage.js';

const story = ['test/stories/evidence-follows-the-money.spec.ts'];
const migration = 'api/migrations/1765100100000-evidence-follows-the-money.ts';

/** What proves a line goes where the line goes, as it was signed. */
export const evidence: readonly Breakage[] = [
  {
    name: 'evidence: a claim line has not the papers that were signed',
    file: 'api/src/claims/claim-line-documents.ts',
    find: '...(signedLineId ? [{ subjectType: SIGNED_LINE, subjectId: signedLineId }] : []),',
    replace: '',
    tests: story,
  },
  {
    name: 'evidence: the lead reads payslips that are not delegated',
    file: 'api/src/claims/claim.policy.ts',
    find: 'return delegated && leads(actor, projectId);',
    replace: 'return (delegated || true) && leads(actor, projectId);',
    tests: ['test/architecture/permissions.spec.ts'],
  },
  {
    name: 'evidence: the wall shows the lead the papers of salaries',
    file: migration,
    find: "WHERE s.id = document.subject_id AND s.project_id = document.project_id\n            AND (s.category <> 'STAFF' OR",
    replace:
      "WHERE s.id = document.subject_id AND s.project_id = document.project_id\n            AND (true OR s.category <> 'STAFF' OR",
    tests: ['test/guarantees/row-security.spec.ts'],
  },
  {
    name: 'evidence: what was signed takes another file',
    file: migration,
    find: 'IF line IS NOT NULL AND NOT',
    replace: 'IF false AND line IS NOT NULL AND NOT',
    tests: story,
  },
  {
    name: 'evidence: the end of a larger amount is taken for the amount',
    file: 'web/src/documents/evidence-viewer/evidence-words.rules.ts',
    find: 'groups[0]?.length === 3 ?',
    replace: 'groups[0]?.length === 4 ?',
    tests: ['web/src/documents/evidence-viewer/evidence-words.spec.ts'],
  },
  {
    name: 'evidence: a total that differs is told as declared',
    file: 'web/src/documents/evidence-viewer/evidence-totals.rules.ts',
    find: 'amountOf(found.cents - centsOf(declared))',
    replace: 'amountOf(found.cents - found.cents)',
    tests: ['web/src/documents/evidence-viewer/evidence-words.spec.ts'],
  },
  {
    name: 'evidence: a thread of the page loads whatever it likes',
    file: 'api/src/platform/surface/headers.rules.ts',
    find: "default-src 'none'; script-src 'self'\"",
    replace: "default-src *; script-src 'self'\"",
    tests: ['test/stories/the-web-is-served.spec.ts'],
  },
  {
    name: 'evidence: the journal names the papers of a salary',
    file: 'api/src/claims/signed-line-documents.ts',
    find: "discreet: category === 'STAFF',",
    replace: 'discreet: false,',
    tests: story,
  },
];
