import type { Programme } from '../budget/programme/programme.rules.js';
import { type Day, daysBetween, earliest, latest } from '../kernel/day.js';
import { type Finding, finding } from '../kernel/finding.js';
import type { Money, Share } from '../kernel/money.js';
import { type Hours, hourlyRate } from './hourly-rate.funding.js';

/** What a person is employed for, from one day to another, as a document says it. */
export interface EmploymentTerms {
  readonly id: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly from: Day;
  /** Its last day; none while it lasts. */
  readonly until: Day | null;
  readonly quota: Share;
  /** Gross cost of a year, at this quota. */
  readonly annualCost: Money;
  readonly documentedOn: Day;
}

const END_OF_TIME: Day = '9999-12-31';
const endOf = ({ until }: EmploymentTerms): Day => until ?? END_OF_TIME;

/** The terms of a day; the latest documented decides when several are. */
export const termsOn = <T extends EmploymentTerms>(terms: readonly T[], day: Day): T | undefined =>
  terms
    .filter((one) => one.from <= day && day <= endOf(one))
    .reduce<T | undefined>((best, one) => (best && best.documentedOn >= one.documentedOn ? best : one), undefined);

/** R2: the rate of an hour worked on a day, by the latest documented terms; none for who is not employed. */
export function rateOn(terms: readonly EmploymentTerms[], day: Day, programme: Programme): Money | undefined {
  const found = termsOn(terms, day);
  return found && found.quota.part > 0n ? hourlyRate(found.annualCost, found.quota, programme) : undefined;
}

/**
 * R2: the most hours of a person in a calendar year: the year of the programme at the quota of each stretch, by its
 * days. Someone without terms may work none.
 */
export function yearCeiling(terms: readonly EmploymentTerms[], year: number, { staff }: Programme): Hours {
  const [first, last]: [Day, Day] = [`${year}-01-01`, `${year}-12-31`];
  const daysOfYear = BigInt(daysBetween(first, last) + 1);
  const sum = terms
    .filter((one) => one.from <= endOf(one) && one.from <= last && endOf(one) >= first)
    .reduce<Share>(
      (total, one) => {
        const days = BigInt(daysBetween(latest(one.from, first), earliest(endOf(one), last)) + 1);
        const { part, whole } = one.quota;
        return { part: total.part * whole + days * part * total.whole, whole: total.whole * whole };
      },
      { part: 0n, whole: 1n },
    );
  return (BigInt(staff.yearHours) * 100n * sum.part) / (daysOfYear * sum.whole);
}

/** Terms of one person with one partner that say two things of the same day, end before they begin, or have no quota. */
export function consistentTerms(terms: readonly EmploymentTerms[], { staff }: Programme): Finding[] {
  const stated = { rule: 'R2', severity: 'blocking', sources: [staff.source], cure: 'correct-date' } as const;
  const about = (personId: string) => ({ kind: 'person', id: personId }) as const;
  const wrong = terms.flatMap((one) => {
    const findings: Finding[] = [];
    if (endOf(one) < one.from)
      findings.push(
        finding({
          ...stated,
          code: 'employment.ends-before-it-starts',
          subject: about(one.personId),
          figures: { from: one.from, until: endOf(one) },
        }),
      );
    if (one.quota.part <= 0n || one.quota.part > one.quota.whole)
      findings.push(
        finding({
          ...stated,
          code: 'employment.quota-impossible',
          subject: about(one.personId),
          figures: { from: one.from },
          cure: 'correct-hours',
        }),
      );
    return findings;
  });
  const sorted = terms.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const until = new Map<string, EmploymentTerms>();
  const overlaps = sorted.flatMap((one) => {
    const key = `${one.personId} ${one.partnerId}`;
    const before = until.get(key);
    if (!before || endOf(one) > endOf(before)) until.set(key, one);
    if (!before || endOf(before) < one.from) return [];
    const figures = { from: one.from, until: earliest(endOf(before), endOf(one)) };
    return [finding({ ...stated, code: 'employment.terms-overlap', subject: about(one.personId), figures })];
  });
  return [...wrong, ...overlaps];
}
