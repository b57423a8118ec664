import type { Breakage } from '../breakage.js';

const controls = 'api/migrations/1765300100000-claims-are-controlled.ts';
const moves = 'api/migrations/1765771000000-advances-are-asked-for.ts';
const sight = ['test/guarantees/row-security.spec.ts'];

const questioned = 'api/migrations/1765740000000-any-figure-is-questioned.ts';
const papers = 'api/migrations/1765750000000-the-control-keeps-its-papers.ts';
const reviewed = ['test/stories/the-authority-reviews-a-claim.spec.ts'];
const certified = ['test/stories/a-control-is-certified.spec.ts'];

/** A control works alone until it notifies, and cannot be skipped. */
export const control: readonly Breakage[] = [
  {
    name: 'a finding is read before it is notified',
    file: controls,
    find: '(answers_due_on IS NOT NULL AND (',
    replace: '((',
    tests: sight,
  },
  {
    name: 'a claim skips its control',
    file: moves,
    find: "('PAID', 'DISTRIBUTED'), ('RETURNED', 'SUBMITTED')`",
    replace: "('PAID', 'DISTRIBUTED'), ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'CERTIFIED')`",
    tests: ['test/guarantees/claim-moves.spec.ts'],
  },
  {
    name: 'a question of the control is reworded',
    file: questioned,
    find: "IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL OR",
    replace: "IF TG_OP = 'DELETE' AND",
    tests: reviewed,
  },
  {
    name: 'a question of the control is settled twice',
    file: 'api/src/review/questions/questions.ts',
    find: "    if (question.settledAt) throw new Refusal('control-question.settled');\n",
    replace: '',
    tests: ['test/guarantees/claim-actions.spec.ts'],
  },
  {
    name: 'a partner is asked about a figure of another',
    file: 'api/src/review/questions/asked-figures.rules.ts',
    find: 'one.figure === figure && one.partnerId === partnerId',
    replace: 'one.figure === figure && partnerId !== undefined',
    tests: reviewed,
  },
  {
    name: 'the file of a reviewer is read before the finding is told',
    file: 'api/src/review/lines/line-papers.ts',
    find: 'word === LINE_FINDING && told.has(id) && ',
    replace: "(word === LINE_FINDING || told.has('')) && ",
    tests: certified,
  },
  {
    name: 'the wall shows the files that a reviewer keeps',
    file: papers,
    find: "OR (subject_type = 'line-finding' AND EXISTS",
    replace: 'OR (subject_type IS NOT NULL AND NOT EXISTS',
    tests: sight,
  },
  {
    name: 'a share that was confirmed is sent again',
    file: 'api/src/payments/receiving.ts',
    find: "if (!['TO_TRANSFER', 'DISPUTED'].includes(standingOfShare(share)))",
    replace: "if (standingOfShare(share) === 'TO_CONFIRM')",
    tests: ['test/guarantees/claim-actions.spec.ts'],
  },
];
