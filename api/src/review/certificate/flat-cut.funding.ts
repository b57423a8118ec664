import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { flatCostsOf } from '../../claims/partner-claims/flat-lines.funding.js';
import { apportion } from '../../kernel/apportion.js';
import { Money } from '../../kernel/money.js';

/** A line with what was decided of it. */
export interface LineLeft {
  readonly id: string;
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly category: CostCategory;
  readonly flat: boolean;
  readonly deducted: Money;
  readonly parked: Money;
  readonly left: Money;
}

interface Taken {
  readonly partnerId: string;
  readonly category: CostCategory;
  readonly workPackageId: string;
  readonly amount: Money;
}

const positive = ({ cents }: Money): bigint => (cents > 0n ? cents : 0n);
const total = (lines: readonly LineLeft[]): Money => Money.sum(lines.map(({ left }) => left));
const keysOf = (lines: readonly LineLeft[], key: 'partnerId' | 'category' | 'workPackageId'): string[] => [
  ...new Set(lines.map((line) => line[key])),
];

/**
 * R4, R5: what a flat rate may still be of the costs that are left. What is above is cut, never added to: over the work
 * packages by what each has too much, then over their lines. A line of which somebody decided otherwise is left as it is.
 */
export function cutFlatLines(
  lines: readonly LineLeft[],
  taken: readonly Taken[],
  ratesOf: ReadonlyMap<string, readonly string[]>,
  programme: Programme,
): Map<string, Money> {
  const cuts = new Map<string, Money>();
  const flat = lines.filter((line) => line.flat);
  for (const partnerId of keysOf(flat, 'partnerId')) {
    const real = lines
      .filter((line) => line.partnerId === partnerId && !line.flat)
      .map(({ category, workPackageId, left: eligible }) => ({ category, workPackageId, eligible }));
    const less = taken
      .filter((one) => one.partnerId === partnerId)
      .map(({ category, workPackageId, amount }) => ({ category, workPackageId, eligible: Money.zero.minus(amount) }));
    const allowed = flatCostsOf([...real, ...less], ratesOf.get(partnerId) ?? [], programme);
    const own = flat.filter((line) => line.partnerId === partnerId);
    for (const category of keysOf(own, 'category')) {
      const made = allowed.filter((one) => one.category === category);
      const parts = made.flatMap((one) => one.parts);
      const among = own.filter((line) => line.category === category);
      for (const [id, cut] of cutOf(among, Money.sum(made.map(({ amount }) => amount)), parts)) cuts.set(id, cut);
    }
  }
  return cuts;
}

function cutOf(
  lines: readonly LineLeft[],
  allowed: Money,
  parts: ReadonlyArray<{ readonly workPackageId: string; readonly amount: Money }>,
): Array<readonly [string, Money]> {
  const free = lines.filter(({ deducted, parked }) => deducted.isZero && parked.isZero);
  const beside = total(lines).minus(total(free));
  const room = Money.ofCents(positive(allowed.minus(beside)));
  const cut = total(free).minus(room);
  if (cut.cents <= 0n) return [];
  const works = keysOf(free, 'workPackageId');
  const within = works.map((work) => free.filter(({ workPackageId }) => workPackageId === work));
  const excess = works.map((work, i) => {
    const may = Money.sum(parts.filter(({ workPackageId }) => workPackageId === work).map(({ amount }) => amount));
    return positive(total(within[i] as LineLeft[]).minus(may));
  });
  const known = excess.some((cents) => cents > 0n) ? excess : within.map((own) => positive(total(own)));
  return apportion(cut, known).flatMap((share, i) => {
    const own = within[i] as LineLeft[];
    const shares = apportion(
      share,
      own.map(({ left }) => positive(left)),
    );
    return own.flatMap(({ id }, j) => (shares[j]?.isZero ? [] : [[id, shares[j] as Money] as const]));
  });
}
