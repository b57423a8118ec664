import type { Programme } from '../../budget/programme/programme.rules.js';
import type { Day } from '../../kernel/day.js';
import { type Finding, finding } from '../../kernel/finding.js';
import type { Money } from '../../kernel/money.js';

/** What one month of somebody makes payable in one work package at one rate; a fixed share has no hours, no rate, and a work package once somebody chose it. */
export interface PayableLine {
  readonly employeeId: string;
  readonly month: Day;
  readonly termId: string;
  readonly workPackageId: string | null;
  /** In hundredths. */
  readonly hours: number;
  readonly rate: Money | null;
  readonly cost: Money;
}

/** A line of staff as it stands in the ledger. */
export interface KeptSalary {
  readonly id: string;
  readonly sourceKey: string | null;
  readonly employeeId: string | null;
  readonly month: Day | null;
  readonly workPackageId: string;
  readonly hours: number | null;
  readonly net: Money;
  /** Its claim is signed: it is what it is. */
  readonly signed: boolean;
}

export const salaryStandings = ['NEW', 'CHANGED', 'GONE'] as const;
export type SalaryStanding = (typeof salaryStandings)[number];

/** What would come into the ledger, change in it, or leave it, so that it says what hours and letters say. */
export interface SalaryProposal<Line extends PayableLine, Kept extends KeptSalary> {
  readonly key: string;
  readonly standing: SalaryStanding;
  /** None for what is gone. */
  readonly line: Line | undefined;
  /** None for what is new. */
  readonly kept: Kept | undefined;
}

const MARK = 'salary ';

/** The same line is known again however often it is proposed. */
export const salaryKey = ({ employeeId, month, termId, workPackageId }: PayableLine): string =>
  `${MARK}${employeeId} ${month} ${termId} ${workPackageId ?? '-'}`;

/** The line was taken from somebody’s month: nobody types what the month says. */
export const isSalary = ({ sourceKey }: Pick<KeptSalary, 'sourceKey'>): boolean => sourceKey?.startsWith(MARK) ?? false;

const hoursOf = ({ hours, rate }: PayableLine): number | null => (rate === null ? null : hours);

const agree = (line: PayableLine, kept: Pick<KeptSalary, 'hours' | 'net'>): boolean =>
  hoursOf(line) === kept.hours && line.cost.equals(kept.net);

/** Somebody wrote that month down by hand before: it is theirs, and is not proposed beside it. */
const byHand = (line: PayableLine, kept: KeptSalary): boolean =>
  !isSalary(kept) &&
  kept.employeeId === line.employeeId &&
  kept.month === line.month &&
  (line.workPackageId === null || line.workPackageId === kept.workPackageId);

/**
 * What the ledger lacks of some months, or says otherwise; a line whose claim is signed stays. `settled` tells of which
 * months it is known what they make: a month that waits for its signatures takes nothing away.
 */
export function proposalsOf<Line extends PayableLine, Kept extends KeptSalary>(
  lines: readonly Line[],
  kept: readonly Kept[],
  settled: (kept: Kept) => boolean,
): SalaryProposal<Line, Kept>[] {
  const keptBy = new Map(kept.map((one) => [one.sourceKey, one]));
  const keys = new Set(lines.map(salaryKey));
  const current = lines.flatMap((line): SalaryProposal<Line, Kept>[] => {
    const key = salaryKey(line);
    const before = keptBy.get(key);
    if (!before) {
      const known = line.cost.isZero || kept.some((one) => byHand(line, one));
      return known ? [] : [{ key, standing: 'NEW', line, kept: undefined }];
    }
    return before.signed || agree(line, before) ? [] : [{ key, standing: 'CHANGED', line, kept: before }];
  });
  const gone = kept.flatMap((one): SalaryProposal<Line, Kept>[] =>
    one.sourceKey !== null && isSalary(one) && !one.signed && !keys.has(one.sourceKey) && settled(one)
      ? [{ key: one.sourceKey, standing: 'GONE', line: undefined, kept: one }]
      : [],
  );
  return [...current, ...gone];
}

/** R2, R3: a line that was taken from somebody’s month says what the month says, as long as its claim is open. */
export function salaryFinding(
  kept: KeptSalary,
  line: PayableLine | undefined,
  countersigned: boolean,
  { staff }: Programme,
): Finding | undefined {
  if (kept.month === null || (line && agree(line, kept))) return undefined;
  const stated = {
    ...({ rule: 'R2', severity: 'blocking', sources: [staff.source] } as const),
    subject: { kind: 'line', id: kept.id } as const,
  };
  const month = kept.month.slice(0, 7);
  if (kept.hours !== null && !countersigned)
    return finding({ ...stated, code: 'salary.unsigned', figures: { month }, cure: 'countersign-hours' });
  if (!line)
    return finding({ ...stated, code: 'salary.gone', figures: { month, net: kept.net }, cure: 'take-salaries' });
  const figures = { month, net: kept.net, cost: line.cost, kept: (kept.hours ?? 0) / 100, hours: line.hours / 100 };
  return finding({ ...stated, code: 'salary.changed', figures, cure: 'take-salaries' });
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** How the authority reads it: in French, as its statement is. */
export function salaryWords(name: string, { month, hours, rate }: PayableLine): string {
  const when = `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
  if (!rate) return `${name}, ${when}`;
  const french = (decimal: string) => decimal.replace('.', ',');
  return `${name}, ${when} : ${french((hours / 100).toFixed(2))} h à ${french(rate.toString())} €`;
}
