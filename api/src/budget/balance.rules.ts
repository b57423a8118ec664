import { type Finding, finding, type Subject } from '../kernel/finding.js';
import { Money } from '../kernel/money.js';
import { type Funding, imbalance, totalOf } from './financing.funding.js';

export interface Plan {
  readonly subject: Subject;
  readonly total: Money;
  readonly funding: readonly Funding[];
}

/** R1: for each partner and for the project, what the funds bring is what it costs. */
export const balanceOf = ({ subject, total, funding }: Plan): Finding[] => {
  const missing = imbalance(total, funding);
  if (missing.isZero) return [];
  return [
    finding({
      code: 'financing.unbalanced',
      rule: 'R1',
      severity: 'blocking',
      subject,
      figures: { total, funded: totalOf(funding), missing },
      sources: ['Convention attributive de l’aide'],
      cure: 'correct-plan',
    }),
  ];
};

/** A percentage with so many decimals, half-up: for the tables that show more than two. R18: 0 of 0 is 100, something of nothing has no value. */
export function percentAt(part: Money, whole: Money, decimals: number): string | null {
  if (whole.isZero) return part.isZero ? `100.${'0'.repeat(decimals)}` : null;
  const { cents } = Money.ofCents(part.cents).take(
    { part: 100n * 10n ** BigInt(decimals), whole: whole.cents },
    'half-up',
  );
  const digits = (cents < 0n ? -cents : cents).toString().padStart(decimals + 1, '0');
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${cents < 0n ? '-' : ''}${digits.slice(0, digits.length - decimals)}${fraction}`;
}
