import type { Programme } from '../budget/programme/programme.rules.js';
import { addDays, type Day, type Period } from '../kernel/day.js';
import { type Finding, finding, type Question } from '../kernel/finding.js';
import { Money, type Share } from '../kernel/money.js';
import { type ClaimTerms, type DeclaredLine, subjectOf } from './line.rules.js';

export interface Depreciated {
  readonly cost: Money;
  readonly years: number;
  /** Both days count. */
  readonly period: Period;
  /** How much of its use is for the operation. */
  readonly use: Share;
  /** A public grant bought the good. */
  readonly granted: boolean;
}

const endsAMonth = (day: Day): boolean => addDays(day, 1).slice(8) === '01';

/** Days in a year of twelve months of thirty, both ends counted: the last day of any month is its thirtieth, and a 31st adds nothing. */
export function days360({ from, until }: Period, daysInMonth = 30): number {
  if (until < from) return 0;
  const month = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const last = endsAMonth(until) ? daysInMonth : Math.min(Number(until.slice(8)), daysInMonth);
  return (month(until) - month(from)) * daysInMonth + last - Number(from.slice(8)) + 1;
}

/** R9: cost × days ÷ (360 × years) × use; nothing for what a public grant bought. */
export function depreciationOf({ cost, years, period, use, granted }: Depreciated, programme: Programme): Money {
  if (granted || years <= 0) return Money.zero;
  const { daysInMonth } = programme.depreciation;
  const part = BigInt(days360(period, daysInMonth)) * use.part;
  return cost.take({ part, whole: BigInt(daysInMonth * 12 * years) * use.whole }, programme.rounding);
}

const boughtAs = (line: DeclaredLine): 'expensed' | 'depreciated' =>
  line.category === 'DEPRECIATION' ? 'depreciated' : 'expensed';

/** R9: a good is expensed or depreciated, never both; what a public grant bought is not depreciated at all. */
export const goodsCountedOnce: Question<DeclaredLine, ClaimTerms> = {
  rule: 'R9',
  begin: ({ programme }) => {
    const seen = new Map<string, { readonly as: ReturnType<typeof boughtAs>; readonly documentRef: string }>();
    const stated = {
      rule: 'R9',
      severity: 'blocking',
      sources: [programme.depreciation.source],
      cure: 'take-out',
    } as const;
    return {
      look: (line) => {
        const findings: Finding[] = [];
        const subject = subjectOf(line);
        const as = boughtAs(line);
        if (as === 'depreciated' && line.granted)
          findings.push(
            finding({ ...stated, code: 'depreciation.bought-by-grant', subject, figures: { amount: line.eligible } }),
          );
        if (line.assetId === null) return findings;
        const before = seen.get(line.assetId);
        if (!before) seen.set(line.assetId, { as, documentRef: line.documentRef });
        else if (before.as !== as)
          findings.push(
            finding({
              ...stated,
              code: 'depreciation.expensed-too',
              subject,
              figures: { document: line.documentRef, other: before.documentRef },
            }),
          );
        return findings;
      },
    };
  },
};
