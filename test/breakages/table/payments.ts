import type { Breakage } from '../breakage.js';

const story = ['test/stories/a-claim-is-paid.spec.ts'];
const portfolio = ['test/stories/the-authority-follows-its-projects.spec.ts'];
const paid = 'api/migrations/1765600000000-claims-are-paid.ts';
const weighed = 'api/migrations/1765720000000-the-portfolio-is-weighed.ts';
const kept = 'api/migrations/1765600200000-the-portfolio-is-kept.ts';

/** What is paid, shared, confirmed and corrected, and the sums of a portfolio. */
export const payments: readonly Breakage[] = [
  {
    name: 'an advance is granted by whoever admitted it',
    file: 'api/src/review/advances/advance.policy.ts',
    find: 'hasOtherEyes(actor, facts)',
    replace: 'hasOtherEyes(actor, { ...facts, admittedById: null })',
    tests: ['test/architecture/permissions.spec.ts'],
  },
  {
    name: 'an advance is asked for beyond the ceiling',
    file: 'api/src/claims/advances/advance-rooms.ts',
    find: 'if (amount.compare(room) > 0)',
    replace: 'if (amount.compare(room) > 1)',
    tests: ['test/stories/a-claim-is-paid.spec.ts'],
  },
  {
    name: 'an advance is controlled like a claim with lines',
    file: 'api/migrations/1765771000000-advances-are-asked-for.ts',
    find: "(NEW.kind <> 'ADVANCE' AND",
    replace: "(NEW.kind <> 'BALANCE' AND",
    tests: ['test/guarantees/claim-moves.spec.ts'],
  },
  {
    name: 'an advance is paid beyond what was granted',
    file: 'api/src/payments/paying.ts',
    find: 'const left = claim ? ground.leftOf(claim) : room;',
    replace: 'const left = room;',
    tests: ['test/stories/a-claim-is-paid.spec.ts'],
  },
  {
    name: 'any reviewer of the authority pays',
    file: 'api/src/payments/payment.policy.ts',
    find: 'record: (actor, { projectId }) => certifies(actor, projectId),',
    replace: 'record: (actor, { projectId }) => oversees(actor, projectId),',
    tests: story,
  },
  {
    name: 'more is paid than is due',
    file: 'api/src/payments/paying.ts',
    find: 'if (input.amount.compare(worked.expected.remaining) > 0)',
    replace: 'if (input.amount.compare(worked.expected.remaining) > 9)',
    tests: story,
  },
  {
    name: 'two payments of one claim count each other not',
    file: 'api/src/payments/paying.ts',
    find: "hashtextextended('payments ' || $1, 0)",
    replace: "hashtextextended('payments ' || $1 || random(), 0)",
    tests: story,
  },
  {
    name: 'the shares of a payment are not the payment',
    file: paid,
    find: '<> (SELECT COALESCE(sum(amount), 0) FROM payment_share',
    replace: '> (SELECT COALESCE(sum(amount), 0) FROM payment_share',
    tests: story,
  },
  {
    name: 'the wall pays a claim that is not certified',
    file: paid,
    find: "IF paid.state IS DISTINCT FROM 'CERTIFIED' OR paid.kind",
    replace: 'IF paid.kind',
    tests: story,
  },
  {
    name: 'a payment that was recorded is edited',
    file: paid,
    find: "IF TG_OP = 'DELETE' OR OLD.received_on IS NOT NULL OR",
    replace: 'IF OLD.received_on IS NOT NULL AND',
    tests: story,
  },
  {
    name: 'what is owed to nobody is shared all the same',
    file: 'api/src/payments/distribution.funding.ts',
    find: 'if (weights.every((weight) => weight === 0n))',
    replace: 'if (weights.length === 0)',
    tests: ['api/src/payments/payments.funding.spec.ts'],
  },
  {
    name: 'what the ceiling held is lost with the balance',
    file: 'api/src/payments/settlement.funding.ts',
    find: 'least(due.due.plus(heldBefore), agreed.minus(settled))',
    replace: 'least(due.due, agreed.minus(settled))',
    tests: ['api/src/payments/settlement.funding.spec.ts'],
  },
  {
    name: 'whoever prepared a correction decides it',
    file: 'api/src/payments/correction.policy.ts',
    find: 'certifies(actor, projectId) && actor.personId !== preparedById',
    replace: "certifies(actor, projectId) && preparedById !== ''",
    tests: story,
  },
  {
    name: 'a correction takes away more than was certified',
    file: 'api/src/payments/correction.rules.ts',
    find: 'if (after.compare(low) >= 0 && after.compare(high) <= 0) return;',
    replace: 'if (after.compare(high) <= 0) return;',
    tests: ['api/src/payments/correction.rules.spec.ts'],
  },
  {
    name: 'a correction that was taken is taken again',
    file: 'api/src/payments/paying.ts',
    find: 'await this.take(payment, instalment.taken);',
    replace: '',
    tests: story,
  },
  {
    name: 'the portfolio forgets what is paid',
    file: kept,
    find: 'SET paid = r.paid + w.amount',
    replace: 'SET paid = w.amount * 0',
    tests: portfolio,
  },
  {
    name: 'what comes back is told as never paid',
    file: 'api/src/payments/settlement.funding.ts',
    find: 'paid: sumOf(payments, ({ transfer }) => transfer),',
    replace: 'paid: sumOf(payments, ({ transfer }) => transfer).minus(sumOf(corrections, ({ owed }) => owed)),',
    tests: story,
  },
  {
    name: 'a breach takes back what somebody typed',
    file: 'api/src/payments/durabilities.ts',
    find: 'if (!reckoned.amount.equals(amount))',
    replace: 'if (false as boolean)',
    tests: story,
  },
  {
    name: 'the portfolio tells what waits on projects of others',
    file: weighed,
    find: `unnest(entered_ids('app.overseen'))`,
    replace: '(SELECT id FROM project)',
    tests: portfolio,
  },
  {
    name: 'an update is late a period too soon',
    file: weighed,
    find: 'w.updated_at < a.said_before',
    replace: `w.updated_at < a.said_before + interval '40 days'`,
    tests: portfolio,
  },
];
