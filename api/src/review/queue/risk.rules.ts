import { Money, type Share } from '../../kernel/money.js';

/** What is known of a claim that waits, before anybody looks at its lines. */
export interface Waiting {
  readonly declared: Money;
  /** Of its lines that ask for evidence and have none. */
  readonly unproved: Money;
  /** What earlier certificates deducted of what the partner with the worst record declared. */
  readonly deducted: { readonly deducted: Money; readonly declared: Money } | undefined;
  readonly days: number;
  /** Within which the programme pays; none while no call says. */
  readonly daysToPay: number | null;
}

export const riskReasons = ['AMOUNT', 'UNPROVED', 'DEDUCTED', 'WAITING'] as const;
export type RiskReason = (typeof riskReasons)[number];
export type RiskLevel = 'LOW' | 'MEDIUM' | 'HIGH';

export interface Risk {
  /** From zero to twelve. */
  readonly score: number;
  readonly level: RiskLevel;
  /** Every reason that counts, the heaviest first, with its points and the figure that it looked at. */
  readonly reasons: ReadonlyArray<{ readonly code: RiskReason; readonly points: number; readonly figure: string }>;
}

/** Where each reason is worth one, two and three points; shares in hundredths of a percent. */
export interface RiskScale {
  readonly amount: readonly [Money, Money, Money];
  readonly unproved: readonly [bigint, bigint, bigint];
  readonly deducted: readonly [bigint, bigint, bigint];
  readonly waiting: readonly [Share, Share, Share];
  readonly medium: number;
  readonly high: number;
}

/** Two percent is what auditors call material; the days are those left before payment is late. */
export const houseScale: RiskScale = {
  amount: [Money.of('50000.00'), Money.of('250000.00'), Money.of('1000000.00')],
  unproved: [1n, 1_000n, 2_000n],
  deducted: [1n, 200n, 500n],
  waiting: [
    { part: 1n, whole: 3n },
    { part: 2n, whole: 3n },
    { part: 1n, whole: 1n },
  ],
  medium: 4,
  high: 7,
};

const SHARE = 10_000n;
const hundredths = (part: Money, whole: Money): bigint => (whole.cents <= 0n ? 0n : (part.cents * SHARE) / whole.cents);
const steps = <T>(marks: readonly [T, T, T], reached: (mark: T) => boolean): number => marks.filter(reached).length;
const percent = (share: bigint): string => `${share / 100n}.${(share % 100n).toString().padStart(2, '0')}`;

/** How soon a claim deserves to be looked at: four reasons of up to three points, each told with its figure. */
export function riskOf(claim: Waiting, scale: RiskScale = houseScale): Risk {
  const { declared, unproved, deducted, days, daysToPay } = claim;
  const open = hundredths(unproved, declared);
  const past = deducted ? hundredths(deducted.deducted, deducted.declared) : 0n;
  const reasons = [
    {
      code: 'AMOUNT' as const,
      points: steps(scale.amount, (mark) => declared.compare(mark) >= 0),
      figure: declared.toString(),
    },
    { code: 'UNPROVED' as const, points: steps(scale.unproved, (mark) => open >= mark), figure: percent(open) },
    { code: 'DEDUCTED' as const, points: steps(scale.deducted, (mark) => past >= mark), figure: percent(past) },
    {
      code: 'WAITING' as const,
      points:
        daysToPay === null
          ? 0
          : steps(scale.waiting, ({ part, whole }) => BigInt(days) * whole >= BigInt(daysToPay) * part),
      figure: String(days),
    },
  ].filter(({ points }) => points > 0);
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const level = score >= scale.high ? 'HIGH' : score >= scale.medium ? 'MEDIUM' : 'LOW';
  return { score, level, reasons: reasons.toSorted((a, b) => b.points - a.points) };
}

/** Whole days are told in these spans; the last has no end. */
export const ageSpans = [
  { from: 0, until: 14 },
  { from: 15, until: 30 },
  { from: 31, until: 60 },
  { from: 61, until: 90 },
  { from: 91, until: null },
] as const;

export interface AgeBar {
  readonly from: number;
  readonly until: number | null;
  readonly claims: number;
  readonly declared: Money;
}

/** How many claims have waited how long, and what they are worth. */
export const ageBars = (claims: ReadonlyArray<Pick<Waiting, 'days' | 'declared'>>): AgeBar[] =>
  ageSpans.map(({ from, until }) => {
    const own = claims.filter(({ days }) => days >= from && (until === null || days <= until));
    return { from, until, claims: own.length, declared: Money.sum(own.map(({ declared }) => declared)) };
  });
