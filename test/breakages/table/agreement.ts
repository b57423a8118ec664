import type { Breakage } from '../breakage.js';

const tests = ['test/stories/the-lead-amends-the-agreement.spec.ts'];
const migration = 'api/migrations/1764200000000-the-agreement-is-amended.ts';

/** The agreement, its amendments and the transfers between its lines. */
export const agreement: readonly Breakage[] = [
  {
    name: 'the years of a budget line are not the line',
    file: 'api/src/budget/years.rules.ts',
    find: 'if (!sum.equals(amount))',
    replace: 'if (sum.isZero && !amount.isZero)',
    tests: [...tests, 'api/src/budget/years.rules.spec.ts'],
  },
  {
    name: 'a forecast forgets the years of the agreement',
    file: 'api/src/oversight/spending/planned-spending.rules.ts',
    find: 'ofYear.some((count) => count > 0n) ? ofYear : days',
    replace: 'ofYear.length > 0 ? days : ofYear',
    tests: ['api/src/oversight/spending/planned-spending.rules.spec.ts'],
  },
  {
    name: 'the database keeps years that are not the line',
    file: 'api/migrations/1765770000000-a-budget-has-years.ts',
    find: 'sum_of(by_year) = amount AND',
    replace: '',
    tests,
  },
  {
    name: 'an agreement is proposed with a year that it does not have',
    file: 'api/migrations/1765770000000-a-budget-has-years.ts',
    find: "IF NEW.state IN ('PROPOSED', 'IN_FORCE') AND",
    replace: "IF NEW.state IN ('PROPOSED', 'IN_FORCE') AND false AND",
    tests,
  },
  {
    name: 'rows of an agreement change after it was proposed',
    file: migration,
    find: "IF TG_OP <> 'INSERT' AND EXISTS",
    replace: "IF false AND TG_OP <> 'INSERT' AND EXISTS",
    tests,
  },
  {
    name: 'an agreement in force changes',
    file: migration,
    find: "OR (OLD.state = 'IN_FORCE' AND (",
    replace: "OR (false AND OLD.state = 'IN_FORCE' AND (",
    tests,
  },
  {
    name: 'a draft of an agreement is read by partners and funders',
    file: 'api/src/budget/agreement/agreement.policy.ts',
    find: "if (state === 'DRAFT') return leads(actor, projectId);",
    replace: "if (state === 'DRAFT') return belongsTo(actor, projectId);",
    tests: ['test/architecture/permissions.spec.ts'],
  },
  {
    name: 'the wall shows a draft of an agreement',
    file: migration,
    find: "state NOT IN ('DRAFT', 'PROPOSED') AND",
    replace: "state NOT IN ('PROPOSED') AND",
    tests: ['test/guarantees/row-security.spec.ts'],
  },
  {
    name: 'whoever proposed an agreement decides it',
    file: 'api/src/budget/agreement/agreement.policy.ts',
    find: 'certifies(actor, projectId) && actor.personId !== proposedById',
    replace: 'certifies(actor, projectId) && proposedById !== undefined',
    tests: ['test/architecture/permissions.spec.ts'],
  },
  {
    name: 'an agreement is proposed in spite of what blocks',
    file: 'api/src/budget/agreement/agreement.decisions.ts',
    find: "throw new Refusal('agreement.blocked', { count: blocking.length, rules });",
    replace: 'void rules;',
    tests,
  },
  {
    name: 'an agreement counts aid without its ceiling',
    file: 'api/src/budget/agreement/agreement.rules.ts',
    find: '...aidFindings(aidRooms(drawn, programme), programme),',
    replace: '',
    tests,
  },
  {
    name: 'a transfer passes the tolerance of the agreement',
    file: 'api/src/budget/transfers/transfers.service.ts',
    find: 'refuse(transfersWithoutAmendment(agreed, moves, programme));',
    replace: 'refuse(transfersWithoutAmendment(agreed, moves.slice(-1), programme));',
    tests,
  },
  {
    name: 'a transfer takes what was declared',
    file: 'api/src/budget/transfers/transfers.service.ts',
    find: 'if (fromCategory !== toCategory) {',
    replace: "if (fromCategory === toCategory && toCategory === 'IP') {",
    tests,
  },
  {
    name: 'two transfers each take the room of one',
    file: 'api/src/budget/transfers/transfers.service.ts',
    find: 'await this.reader.hold(projectId);',
    replace: '',
    tests: ['test/stories/a-ceiling-holds.spec.ts'],
  },
];
