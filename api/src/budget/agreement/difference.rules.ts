import { Money } from '../../kernel/money.js';
import type { CostCategory } from '../cost-category.rules.js';
import { type Fund, percentOf } from '../financing.funding.js';
import { type Drawn, grouped, sumOf } from './drawn.rules.js';

/** From which side two versions are compared. */
export const comparedBy = ['FUND', 'PARTNER', 'CATEGORY', 'WORK_PACKAGE', 'LINE'] as const;
export type ComparedBy = (typeof comparedBy)[number];

/** What stands on each side under one heading, and what lies between. */
export interface Difference {
  readonly by: ComparedBy;
  readonly partnerId: string | null;
  readonly fund: Fund | null;
  readonly category: CostCategory | null;
  readonly workPackageId: string | null;
  readonly before: Money;
  readonly after: Money;
  readonly change: Money;
  /** Of what stood before, two decimals; none where nothing stood. */
  readonly percent: string | null;
}

interface Heading {
  readonly partnerId?: string;
  readonly fund?: Fund;
  readonly category?: CostCategory;
  readonly workPackageId?: string;
}

type Side = ReadonlyArray<{ readonly heading: Heading; readonly amount: Money }>;

function compared(by: ComparedBy, before: Side, after: Side): Difference[] {
  const keyOf = ({ heading }: Side[number]) => JSON.stringify(heading);
  const [old, now] = [grouped(before, keyOf), grouped(after, keyOf)];
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => {
    const [was, is] = [sumOf(old.get(key) ?? []), sumOf(now.get(key) ?? [])];
    const change = is.minus(was);
    const none = { partnerId: null, fund: null, category: null, workPackageId: null };
    return { by, ...none, ...JSON.parse(key), before: was, after: is, change, percent: percentOf(change, was) };
  });
}

/** Two plans side by side: by fund, partner, category and work package all that stands; line by line what changes. */
export function differencesBetween(before: Drawn, after: Drawn): Difference[] {
  const funds = ({ financing }: Drawn): Side => financing.map(({ fund, amount }) => ({ heading: { fund }, amount }));
  const by = (headingOf: (line: Drawn['lines'][number]) => Heading) =>
    [before, after].map(({ lines }) => lines.map((line) => ({ heading: headingOf(line), amount: line.amount })));
  const sides = {
    PARTNER: by(({ partnerId }) => ({ partnerId })),
    CATEGORY: by(({ category }) => ({ category })),
    WORK_PACKAGE: by(({ workPackageId }) => ({ workPackageId })),
    LINE: by(({ partnerId, workPackageId, category }) => ({ partnerId, workPackageId, category })),
  };
  return [
    ...compared('FUND', funds(before), funds(after)),
    ...Object.entries(sides).flatMap(([name, [old = [], now = []]]) => compared(name as ComparedBy, old, now)),
  ].filter((difference) => difference.by !== 'LINE' || !difference.change.isZero);
}
