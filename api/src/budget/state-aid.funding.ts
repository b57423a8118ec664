import { type Finding, finding, type Subject } from '../kernel/finding.js';
import { Money, type Rounding, type Share } from '../kernel/money.js';
import type { StateAid } from './programme/programme.rules.js';

/** What a partner is to the law of state aid; the non-economic work of a research organisation is outside it. */
export type PartnerSize = 'SMALL' | 'MEDIUM' | 'LARGE' | 'NON_ECONOMIC';

export interface ResearchCost {
  /** A category of the programme, `INDUSTRIAL`. */
  readonly category: string;
  readonly amount: Money;
}

export interface Collaborator {
  readonly kind: 'UNDERTAKING' | 'RESEARCH';
  readonly small: boolean;
  readonly costs: Money;
  /** A research organisation that may publish what it finds. */
  readonly publishes: boolean;
}

const plus = (one: Share, other: Share): Share => ({
  part: one.part * other.whole + other.part * one.whole,
  whole: one.whole * other.whole,
});
const lesser = (one: Share, other: Share): Share => (one.part * other.whole <= other.part * one.whole ? one : other);
const NOTHING: Share = { part: 0n, whole: 1n };

/** Partners who work together, subcontractors left out: undertakings of which one is small or medium and none bears too much, or research organisations that bear enough and may publish. */
export function isEffectiveCollaboration(partners: readonly Collaborator[], terms: StateAid): boolean {
  const total = Money.sum(partners.map(({ costs }) => costs)).cents;
  const reaches = (costs: Money, { part, whole }: Share) => costs.cents * whole >= total * part;
  const passes = (costs: Money, { part, whole }: Share) => costs.cents * whole > total * part;
  const undertakings = partners.filter(({ kind }) => kind === 'UNDERTAKING');
  const among =
    undertakings.length > 1 &&
    undertakings.some(({ small }) => small) &&
    !undertakings.some(({ costs }) => passes(costs, terms.mostOfOneUndertaking));
  const research = partners.filter(({ kind, publishes }) => kind === 'RESEARCH' && publishes);
  const borne = Money.sum(research.map(({ costs }) => costs));
  return among || (undertakings.length > 0 && research.length > 0 && reaches(borne, terms.leastOfResearch));
}

/** The intensity of one category of research for one partner. */
export function intensityOf(category: string, size: PartnerSize, collaboration: boolean, terms: StateAid): Share {
  const rule = terms.categories.find(({ code }) => code === category);
  if (!rule) return NOTHING;
  const bonus = size === 'SMALL' ? rule.small : size === 'MEDIUM' ? rule.medium : NOTHING;
  return lesser(plus(plus(rule.intensity, bonus), collaboration ? rule.collaboration : NOTHING), rule.most);
}

/** R12: the most public aid that a partner may have, of all sources together; none is set for non-economic work. */
export function aidCeiling(
  costs: readonly ResearchCost[],
  size: PartnerSize,
  collaboration: boolean,
  terms: StateAid,
  rounding: Rounding,
): Money | undefined {
  if (size === 'NON_ECONOMIC') return undefined;
  return Money.sum(
    costs.map(({ category, amount }) => amount.take(intensityOf(category, size, collaboration, terms), rounding)),
  );
}

/** R12: all public aid counts, European, regional and other. */
export function aidWithinCeiling(
  subject: Subject,
  publicAid: readonly Money[],
  ceiling: Money | undefined,
  { source }: StateAid,
): Finding[] {
  const aid = Money.sum(publicAid);
  if (!ceiling || aid.compare(ceiling) <= 0) return [];
  return [
    finding({
      code: 'state-aid.above-ceiling',
      rule: 'R12',
      severity: 'blocking',
      subject,
      figures: { aid, ceiling, excess: aid.minus(ceiling) },
      sources: [source],
      cure: 'correct-plan',
    }),
  ];
}
