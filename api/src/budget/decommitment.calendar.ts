import type { Day } from '../kernel/day.js';
import { type Finding, finding, type Subject } from '../kernel/finding.js';
import type { Money } from '../kernel/money.js';
import type { Programme } from './programme/programme.rules.js';

/** What a year committed, and what was claimed of it. */
export interface Commitment {
  readonly year: number;
  readonly committed: Money;
  readonly claimed: Money;
}

/** R15: by when a commitment of a year must be claimed (n+3, n+2); none for a year the programme does not know. */
export function claimedBy(year: number, { decommitment }: Programme): Day | undefined {
  const rule = decommitment.rules.find(({ from, until }) => from <= year && year <= until);
  return rule && (`${year + rule.years}-12-31` as Day);
}

/** R15: a warning for the programme, not a fault of a partner: what is not yet claimed will be lost after the day. */
export const toBeClaimed = (
  subject: Subject,
  commitments: readonly Commitment[],
  today: Day,
  programme: Programme,
): Finding[] =>
  commitments.flatMap(({ year, committed, claimed }) => {
    const by = claimedBy(year, programme);
    if (!by || claimed.compare(committed) >= 0) return [];
    return [
      finding({
        code: 'commitment.to-claim',
        rule: 'R15',
        severity: 'warning',
        subject,
        figures: { year, by, missing: committed.minus(claimed), lost: today > by },
        sources: [programme.decommitment.source],
        cure: 'claim-in-time',
      }),
    ];
  });
