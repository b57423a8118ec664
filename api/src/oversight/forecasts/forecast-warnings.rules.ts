import type { CostCategory } from '../../budget/cost-category.rules.js';
import { claimedBy, toBeClaimed } from '../../budget/decommitment.calendar.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { withTolerance } from '../../budget/transfer.rules.js';
import type { Day } from '../../kernel/day.js';
import { type Finding, finding, type Subject } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { amountDue } from '../../payments/due.funding.js';

/** One partner, in one category or in all. */
export interface Ceiling {
  readonly partnerId: string;
  readonly category: CostCategory | null;
  readonly budget: Money;
  readonly declared: Money;
  /** Said of the periods that were not declared yet. */
  readonly foreseen: Money;
}

/** R19, before it is too late: what was declared and what is foreseen stay within the budget and its tolerance. */
export function aboveBudget(ceilings: readonly Ceiling[], programme: Programme): Finding[] {
  return ceilings.flatMap(({ partnerId, category, budget, declared, foreseen }) => {
    const [expected, most] = [declared.plus(foreseen), withTolerance(budget, programme)];
    if (foreseen.isZero || expected.compare(most) <= 0) return [];
    const figures = { budget, declared, foreseen, most, excess: expected.minus(most) };
    const stated = {
      rule: 'R19',
      severity: 'warning',
      subject: { kind: 'partner', id: partnerId },
      sources: [programme.transfers.source],
      cure: 'ask-amendment',
    } as const;
    return category
      ? [finding({ ...stated, code: 'forecast.category-above-budget', figures: { category, ...figures } })]
      : [finding({ ...stated, code: 'forecast.above-budget', figures })];
  });
}

/** What a fund brings of the cost, and what is expected of it in each period. */
export interface Grant {
  /** What the fund agreed to bring. */
  readonly agreed: Money;
  /** What the operation costs. */
  readonly cost: Money;
  /** The year in which the authority committed it. */
  readonly year: number;
  readonly periods: ReadonlyArray<{ readonly number: number; readonly dueOn: Day; readonly expected: Money }>;
}

/** R7, as the forecast has it: the first period whose interim payment meets the ceiling, and what waits for the balance. */
export function interimCeiling(subject: Subject, { agreed, cost, periods }: Grant, programme: Programme): Finding[] {
  const rate = agreed.outOf(cost);
  if (!rate) return [];
  const { payments, rounding } = programme;
  let settled = Money.zero;
  let held = Money.zero;
  let first = 0;
  for (const { number, expected } of periods.slice(0, -1)) {
    const claim = { rate, retained: expected, otherResources: Money.zero, agreed, settled, advance: Money.zero };
    const due = amountDue({ ...claim, balance: false }, programme);
    settled = settled.plus(due.payable);
    held = held.plus(due.held);
    if (!due.held.isZero && first === 0) first = number;
  }
  if (first === 0) return [];
  return [
    finding({
      code: 'forecast.interim-ceiling',
      rule: 'R7',
      severity: 'information',
      subject,
      figures: { period: first, ceiling: agreed.take(payments.interimCeiling, rounding), held },
      sources: [payments.source],
      cure: 'nothing',
    }),
  ];
}

/** R15, as the forecast has it: what would not be claimed of the year of the commitment by the end of its last year. */
export function decommitment(subject: Subject, grant: Grant, today: Day, programme: Programme): Finding[] {
  const { agreed, cost, year, periods } = grant;
  const [by, rate] = [claimedBy(year, programme), agreed.outOf(cost)];
  if (!by || !rate) return [];
  const inTime = Money.sum(periods.filter(({ dueOn }) => dueOn <= by).map(({ expected }) => expected));
  const claimed = inTime.take(rate, programme.rounding);
  return toBeClaimed(subject, [{ year, committed: agreed, claimed }], today, programme);
}
