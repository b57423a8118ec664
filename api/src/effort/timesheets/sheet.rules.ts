import type { Programme } from '../../budget/programme/programme.rules.js';
import { covers, type Day } from '../../kernel/day.js';
import type { Finding } from '../../kernel/finding.js';
import { Refusal } from '../../kernel/refusal.js';
import { termsOn } from '../employment.rules.js';
import { possibleHours, type WorkedHours } from '../hours.rules.js';
import { monthOf, type PaidTerms } from '../month-cost.funding.js';

export interface SaidEntry {
  readonly day: Day;
  readonly workPackageId: string | null;
  readonly elsewhere: string | null;
  readonly hours: number;
}

/** Each entry falls in the month, goes to one thing, once a day, and to work that the partner takes part in. */
export function agreeOnEntries(month: Day, entries: readonly SaidEntry[], works: ReadonlySet<string>): void {
  if (!month.endsWith('-01')) throw new Refusal('timesheet.month-malformed', { month });
  const period = monthOf(month);
  const seen = new Set<string>();
  for (const { day, workPackageId, elsewhere } of entries) {
    if (!covers(period, day)) throw new Refusal('timesheet.day-outside', { day, month });
    const key = `${day} ${workPackageId ?? elsewhere}`;
    if ((workPackageId === null) === (elsewhere === null) || seen.has(key))
      throw new Refusal('timesheet.entry-twice', { day });
    seen.add(key);
    if (workPackageId !== null && !works.has(workPackageId))
      throw new Refusal('timesheet.work-not-yours', { workPackageId });
  }
}

interface YearOfDays {
  readonly personId: string;
  readonly month: Day;
  /** What the portal counts of each day of the year over all operations, this month included. */
  readonly counted: ReadonlyArray<{ readonly day: Day; readonly hours: number }>;
  readonly entries: readonly SaidEntry[];
  readonly terms: readonly PaidTerms[];
}

/** R2: what cannot be of the days of a month, absences and other work included, and of its year over all operations. */
export function monthFindings(
  { personId, month, counted, entries, terms }: YearOfDays,
  programme: Programme,
): Finding[] {
  const period = monthOf(month);
  const worked = counted.map(({ day, hours }): WorkedHours => ({ personId, day, hours: BigInt(hours) }));
  const beside = entries
    .filter(({ elsewhere }) => elsewhere === 'ABSENCE' || elsewhere === 'OTHER_WORK')
    .map(({ day, hours }): WorkedHours => ({ personId, day, hours: BigInt(hours) }));
  const ofDays = possibleHours([...worked.filter(({ day }) => covers(period, day)), ...beside], terms, programme);
  const ofYear = possibleHours(worked, terms, programme);
  const isYear = ({ code }: Finding) => code === 'hours.above-a-year';
  return [...ofDays.filter((finding) => !isYear(finding)), ...ofYear.filter(isYear)];
}

/** R3: a fixed share is counted without hours; whoever works by one has none to keep for the project. */
export function agreeOnMethod(entries: readonly SaidEntry[], terms: readonly PaidTerms[]): void {
  for (const { day, workPackageId } of entries)
    if (workPackageId !== null && termsOn(terms, day)?.method === 'FIXED_SHARE')
      throw new Refusal('hours.of-fixed-share', { day });
}
