import type { Breakage } from '../breakage.js';

const story = ['test/stories/the-authority-reviews-a-claim.spec.ts'];
const folder = 'api/src/review';

/** What the authority makes of a claim: who decides, that each decision is one, and that it stays its own. */
export const review: readonly Breakage[] = [
  {
    name: 'whoever sent a claim reviews it',
    file: `${folder}/control.policy.ts`,
    find: 'reviews(actor, projectId) && actor.personId !== submittedById',
    replace: 'reviews(actor, projectId) && submittedById !== undefined',
    tests: [`${folder}/control.policy.spec.ts`],
  },
  {
    name: 'a certifier decides lines',
    file: 'api/src/platform/access/actor.ts',
    find: "holds(actor, projectId, ['FUNDER_REVIEWER'])",
    replace: 'holds(actor, projectId, FUNDER)',
    tests: story,
  },
  {
    name: 'of two decisions on a line the second wins unseen',
    file: `${folder}/lines/deciding.ts`,
    find: 'return this.rows.update(LineReview, { id, version }, changes);',
    replace: 'return this.rows.update(LineReview, before, changes);',
    tests: story,
  },
  {
    name: 'a claim is admitted although a question is answered no',
    file: `${folder}/queue/admission.ts`,
    find: "if (missing > 0) throw new Refusal('control.unanswered', { count: missing });",
    replace: 'void missing;',
    tests: story,
  },
  {
    name: 'the consortium hears of a decision before it is notified',
    file: `${folder}/lines/deciding.ts`,
    find: "await this.journal.record('line-review.decided', review, facts, 'AUTHORITY');",
    replace: "await this.journal.record('line-review.decided', review, facts, 'FUNDER');",
    tests: story,
  },
  {
    name: 'many lines are decided that the preview did not tell',
    file: `${folder}/lines/bulk.ts`,
    find: 'if (all.length !== expected || !sum.equals(declared))',
    replace: 'if (all.length === 0 || !sum.equals(sum))',
    tests: story,
  },
  {
    name: 'more is deducted of a line than was declared',
    file: `${folder}/lines/deciding.ts`,
    find: "if (wrong) throw new Refusal('control.deducted-beyond-declared', wrong.figures);",
    replace: '',
    tests: story,
  },
  {
    name: 'a question is asked of a partner whose line it is not',
    file: `${folder}/questions/questions.ts`,
    find: '(line.partnerId !== partnerId)',
    replace: `(line.partnerId === '')`,
    tests: story,
  },
];
