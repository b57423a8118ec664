import { type Finding, finding, type Subject } from '../../kernel/finding.js';
import { asPercent, Money } from '../../kernel/money.js';
import type { Programme } from '../programme/programme.rules.js';
import {
  aidCeiling,
  aidWithinCeiling,
  intensityOf,
  isEffectiveCollaboration,
  type PartnerSize,
} from '../state-aid.funding.js';
import { type Drawn, grouped, type Size, sumOf } from './drawn.rules.js';

/** One category of research of a partner, and the part of it that public aid may bear. */
export interface Intensity {
  readonly research: string;
  readonly amount: Money;
  readonly percent: string;
}

/** R12 for one partner: what public aid it has, the most it may have, and why. */
export interface AidRoom {
  readonly partnerId: string;
  readonly size: Size;
  readonly collaboration: boolean;
  readonly aid: Money;
  /** None outside state aid, and while a line has no category of research. */
  readonly ceiling: Money | null;
  /** Negative beyond the ceiling. */
  readonly left: Money | null;
  readonly uncategorised: Money;
  readonly intensities: readonly Intensity[];
}

/** Whoever has not said its size has no bonus; a research organisation’s own work is not economic. */
const SIZES: Readonly<Record<Size, PartnerSize>> = {
  SMALL: 'SMALL',
  MEDIUM: 'MEDIUM',
  LARGE: 'LARGE',
  UNKNOWN: 'LARGE',
  RESEARCH: 'NON_ECONOMIC',
};

/** R12: the room that each partner has under its ceiling. */
export function aidRooms({ partners, lines, financing }: Drawn, { stateAid, rounding }: Programme): AidRoom[] {
  const linesOf = grouped(lines, ({ partnerId }) => partnerId);
  const fundsOf = grouped(financing, ({ partnerId }) => partnerId);
  const collaboration = isEffectiveCollaboration(
    partners.map(({ partnerId, size, publishes }) => ({
      kind: size === 'RESEARCH' ? 'RESEARCH' : 'UNDERTAKING',
      small: size === 'SMALL' || size === 'MEDIUM',
      costs: sumOf(linesOf.get(partnerId) ?? []),
      publishes,
    })),
    stateAid,
  );
  return partners.map(({ partnerId, size }) => {
    const own = linesOf.get(partnerId) ?? [];
    const aid = sumOf((fundsOf.get(partnerId) ?? []).filter(({ fund }) => fund !== 'SELF'));
    const told = own.flatMap(({ research, amount }) => (research ? [{ category: research, amount }] : []));
    const uncategorised = sumOf(own.filter(({ research }) => !research));
    const known = size === 'RESEARCH' || uncategorised.isZero;
    const most = known ? aidCeiling(told, SIZES[size], collaboration, stateAid, rounding) : undefined;
    const intensities =
      size === 'RESEARCH'
        ? []
        : [...grouped(told, ({ category }) => category)].map(([research, costs]) => ({
            research,
            amount: sumOf(costs),
            percent: asPercent(intensityOf(research, SIZES[size], collaboration, stateAid)),
          }));
    const ceiling = most ?? null;
    return {
      ...{ partnerId, size, collaboration, aid, ceiling, left: ceiling?.minus(aid) ?? null, intensities },
      uncategorised: size === 'RESEARCH' ? Money.zero : uncategorised,
    };
  });
}

/** R12: what is above a ceiling, and what keeps a ceiling from being known. */
export const aidFindings = (rooms: readonly AidRoom[], { stateAid }: Programme): Finding[] =>
  rooms.flatMap(({ partnerId, size, aid, ceiling, uncategorised }) => {
    const subject: Subject = { kind: 'partner', id: partnerId };
    const stated = { rule: 'R12', subject, sources: [stateAid.source], cure: 'correct-plan' } as const;
    const above = aidWithinCeiling(subject, [aid], ceiling ?? undefined, stateAid);
    if (aid.isZero) return above;
    const unsaid = uncategorised.isZero
      ? []
      : [
          finding({
            ...stated,
            code: 'state-aid.category-missing',
            severity: 'blocking',
            figures: { amount: uncategorised },
          }),
        ];
    const unsized =
      size === 'UNKNOWN'
        ? [finding({ ...stated, code: 'state-aid.size-unknown', severity: 'warning', figures: { aid } })]
        : [];
    return [...above, ...unsaid, ...unsized];
  });
