import type { Programme } from '../budget/programme/programme.rules.js';
import type { Day } from '../kernel/day.js';
import { type Finding, finding } from '../kernel/finding.js';
import { type EmploymentTerms, termsOn, yearCeiling } from './employment.rules.js';
import { type Hours, hoursShown } from './hourly-rate.funding.js';

/** What one person worked on one day for one operation. */
export interface WorkedHours {
  readonly personId: string;
  readonly day: Day;
  readonly hours: Hours;
}

export interface YearOfHours {
  readonly personId: string;
  readonly year: number;
  readonly worked: Hours;
  readonly ceiling: Hours;
  /** What is above the ceiling, and is refused. */
  readonly refused: Hours;
}

function summed<K>(worked: readonly WorkedHours[], keyOf: (one: WorkedHours) => K): Map<K, WorkedHours> {
  const sums = new Map<K, WorkedHours>();
  for (const one of worked) {
    const key = keyOf(one);
    sums.set(key, { ...one, hours: (sums.get(key)?.hours ?? 0n) + one.hours });
  }
  return sums;
}

function byPersonOf(terms: readonly EmploymentTerms[]): Map<string, EmploymentTerms[]> {
  const byPerson = new Map<string, EmploymentTerms[]>();
  for (const one of terms) {
    const own = byPerson.get(one.personId);
    if (own) own.push(one);
    else byPerson.set(one.personId, [one]);
  }
  return byPerson;
}

/** R2: the hours of each person in each calendar year, over all operations and all claims together. */
export function yearsOf(
  worked: readonly WorkedHours[],
  terms: readonly EmploymentTerms[],
  programme: Programme,
): YearOfHours[] {
  const byPerson = byPersonOf(terms);
  return [...summed(worked, ({ personId, day }) => `${personId} ${day.slice(0, 4)}`).values()].map(
    ({ personId, day, hours }) => {
      const year = Number(day.slice(0, 4));
      const ceiling = yearCeiling(byPerson.get(personId) ?? [], year, programme);
      return { personId, year, worked: hours, ceiling, refused: hours > ceiling ? hours - ceiling : 0n };
    },
  );
}

/** R2: hours below zero, on a day without employment, above a day, above a year; all the operations of a person are given. */
export function possibleHours(
  worked: readonly WorkedHours[],
  terms: readonly EmploymentTerms[],
  programme: Programme,
): Finding[] {
  const { staff } = programme;
  const byPerson = byPersonOf(terms);
  const about = (personId: string) =>
    ({
      rule: 'R2',
      severity: 'blocking',
      subject: { kind: 'person', id: personId },
      sources: [staff.source],
      cure: 'correct-hours',
    }) as const;
  const negative = worked
    .filter(({ hours }) => hours < 0n)
    .map(({ personId, day, hours }) =>
      finding({ ...about(personId), code: 'hours.below-zero', figures: { day, hours: hoursShown(hours) } }),
    );
  const days = [...summed(worked, ({ personId, day }) => `${personId} ${day}`).values()].flatMap(
    ({ personId, day, hours }) => {
      const findings: Finding[] = [];
      if (hours > 0n && !termsOn(byPerson.get(personId) ?? [], day))
        findings.push(finding({ ...about(personId), code: 'hours.without-employment', figures: { day } }));
      const most = BigInt(staff.dayHours) * 100n;
      if (hours > most)
        findings.push(
          finding({
            ...about(personId),
            code: 'hours.above-a-day',
            figures: { day, hours: hoursShown(hours), most: hoursShown(most) },
          }),
        );
      return findings;
    },
  );
  const years = yearsOf(worked, terms, programme)
    .filter(({ refused }) => refused > 0n)
    .map(({ personId, year, ...figures }) =>
      finding({
        ...about(personId),
        code: 'hours.above-a-year',
        figures: {
          year,
          worked: hoursShown(figures.worked),
          ceiling: hoursShown(figures.ceiling),
          refused: hoursShown(figures.refused),
        },
      }),
    );
  return [...negative, ...days, ...years];
}
