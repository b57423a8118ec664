import { shareIn } from '../../budget/programme/shape.rules.js';
import type { Finding } from '../../kernel/finding.js';
import { Money, type Rounding } from '../../kernel/money.js';
import { agreeableControl } from '../controlled-line.rules.js';
import type { Decision } from '../line-review.entity.js';

/** What a reviewer said of a line; how much is taken from it, as an amount or as a percentage of what was declared. */
export interface Said {
  readonly decision: Decision;
  readonly deducted?: Money | null;
  readonly percent?: string | null;
}

/** R17: what is deducted of a line; refused is all of it, and a share is of what was declared. */
export function deductedOf({ decision, deducted, percent }: Said, declared: Money, rounding: Rounding): Money {
  if (decision === 'ACCEPTED' || decision === 'PARKED') return Money.zero;
  if (decision === 'REFUSED') return declared;
  const share = percent ? shareIn(percent) : undefined;
  return share ? declared.take(share, rounding) : (deducted ?? Money.zero);
}

/** What does not hold of a decision, by R17. */
export const decisionFindings = (
  { id, eligible }: { readonly id: string; readonly eligible: Money },
  { decision }: Said,
  deducted: Money,
  typology: string | null,
): Finding[] =>
  agreeableControl(
    { id, declared: eligible, deducted, typology, parked: decision === 'PARKED', sampled: false },
    'R17',
  );
