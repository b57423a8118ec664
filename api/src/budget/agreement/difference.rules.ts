import { Money } from '../../kernel/money.js';
import type { CostCategory } from '../cost-category.rules.js';
import { type Fund, percentOf } from '../financing.funding.js';
import { yearsOf } from '../years.rules.js';
import { type Drawn, grouped, sumOf } from './drawn.rules.js';

/** From which side two versions are compared. */
export const comparedBy = ['FUND', 'PARTNER', 'CATEGORY', 'WORK_PACKAGE', 'YEAR', 'LINE'] as const;
export type ComparedBy = (typeof comparedBy)[number];

/** What one calendar year of a line had and has; none of the years: for the whole duration. */
export interface YearDifference {
  readonly year: number | null;
  readonly before: Money;
  readonly after: Money;
  readonly change: Money;
}

/** What stands on each side under one heading, and what lies between. */
export interface Difference {
  readonly by: ComparedBy;
  readonly partnerId: string | null;
  readonly fund: Fund | null;
  readonly category: CostCategory | null;
  readonly workPackageId: string | null;
  /** Of a year: none for what is for the whole duration. */
  readonly year: number | null;
  readonly before: Money;
  readonly after: Money;
  readonly change: Money;
  /** Of what stood before, two decimals; none where nothing stood. */
  readonly percent: string | null;
  /** Of a line: the years that change. */
  readonly years: readonly YearDifference[];
}

interface Heading {
  readonly partnerId?: string;
  readonly fund?: Fund;
  readonly category?: CostCategory;
  readonly workPackageId?: string;
  readonly year?: number | null;
}

type Side = ReadonlyArray<{ readonly heading: Heading; readonly amount: Money }>;

function compared(by: ComparedBy, before: Side, after: Side): Difference[] {
  const keyOf = ({ heading }: Side[number]) => JSON.stringify(heading);
  const [old, now] = [grouped(before, keyOf), grouped(after, keyOf)];
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => {
    const [was, is] = [sumOf(old.get(key) ?? []), sumOf(now.get(key) ?? [])];
    const change = is.minus(was);
    const none = { partnerId: null, fund: null, category: null, workPackageId: null, year: null, years: [] };
    return { by, ...none, ...JSON.parse(key), before: was, after: is, change, percent: percentOf(change, was) };
  });
}

type Lines = Drawn['lines'];

/** A line by its years; one that says none is for the whole duration. */
const inYears = (line: Lines[number]) => (line.byYear ? yearsOf(line) : [{ year: null, amount: line.amount }]);

/** By year, where either side says any. */
function byYear(before: Lines, after: Lines): Difference[] {
  if (![...before, ...after].some((line) => line.byYear)) return [];
  const side = (lines: Lines): Side =>
    lines.flatMap((line) => inYears(line).map(({ year, amount }) => ({ heading: { year }, amount })));
  return compared('YEAR', side(before), side(after));
}

/** Line by line what changes, its amount or its years. */
function byLine(before: Lines, after: Lines): Difference[] {
  const heading = ({ partnerId, workPackageId, category }: Lines[number]) => ({ partnerId, workPackageId, category });
  const keyOf = (line: Lines[number]) => JSON.stringify(heading(line));
  const side = (lines: Lines): Side => lines.map((line) => ({ heading: heading(line), amount: line.amount }));
  const [old, now] = [grouped(before, keyOf), grouped(after, keyOf)];
  return compared('LINE', side(before), side(after)).flatMap((difference) => {
    const { partnerId, workPackageId, category } = difference;
    const key = JSON.stringify({ partnerId, workPackageId, category });
    const years = byYear(old.get(key) ?? [], now.get(key) ?? [])
      .filter(({ change }) => !change.isZero)
      .map(({ year, before: was, after: is, change }) => ({ year, before: was, after: is, change }))
      .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    return difference.change.isZero && years.length === 0 ? [] : [{ ...difference, years }];
  });
}

/** Two plans side by side: by fund, partner, category, work package and year all that stands; line by line what changes. */
export function differencesBetween(before: Drawn, after: Drawn): Difference[] {
  const funds = ({ financing }: Drawn): Side => financing.map(({ fund, amount }) => ({ heading: { fund }, amount }));
  const by = (headingOf: (line: Lines[number]) => Heading) =>
    [before, after].map(({ lines }) => lines.map((line) => ({ heading: headingOf(line), amount: line.amount })));
  const sides = {
    PARTNER: by(({ partnerId }) => ({ partnerId })),
    CATEGORY: by(({ category }) => ({ category })),
    WORK_PACKAGE: by(({ workPackageId }) => ({ workPackageId })),
  };
  return [
    ...compared('FUND', funds(before), funds(after)),
    ...Object.entries(sides).flatMap(([name, [old = [], now = []]]) => compared(name as ComparedBy, old, now)),
    ...byYear(before.lines, after.lines),
    ...byLine(before.lines, after.lines),
  ];
}
