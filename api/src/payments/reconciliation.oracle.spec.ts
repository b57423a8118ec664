import { expect, it } from '@jest/globals';
import type { CostCategory } from '../budget/cost-category.rules.js';
import { indirectOf } from '../budget/flat-rates.funding.js';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { splitOf } from '../budget/split.funding.js';
import { type ClaimFigures, unheldInvariants } from '../claims/invariants.rules.js';
import { Money, type Share } from '../kernel/money.js';
import { certifiedOf } from '../review/controlled-line.rules.js';
import { extrapolate } from '../review/extrapolation.funding.js';
import { distribute } from './distribution.funding.js';
import { amountDue } from './due.funding.js';

/** Arithmetic as at school, on digits: knows no bigint and no Money, so that it errs otherwise than the code if it errs. */
const school = {
  tidy: (digits: string): string => digits.replace(/^0+(?=\d)/, ''),
  compare(a: string, b: string): number {
    const [x, y] = [school.tidy(a), school.tidy(b)];
    if (x.length !== y.length) return x.length - y.length;
    return x < y ? -1 : x > y ? 1 : 0;
  },
  add(a: string, b: string): string {
    let [carry, sum] = [0, ''];
    for (let i = 1; i <= Math.max(a.length, b.length) || carry > 0; i++) {
      const column = Number(a.at(-i) ?? 0) + Number(b.at(-i) ?? 0) + carry;
      sum = `${column % 10}${sum}`;
      carry = column > 9 ? 1 : 0;
    }
    return school.tidy(sum || '0');
  },
  less(a: string, b: string): string {
    let [borrow, rest] = [0, ''];
    for (let i = 1; i <= a.length; i++) {
      const column = Number(a.at(-i)) - Number(b.at(-i) ?? 0) - borrow;
      borrow = column < 0 ? 1 : 0;
      rest = `${column + 10 * borrow}${rest}`;
    }
    return school.tidy(rest);
  },
  times(a: string, b: string): string {
    let product = '0';
    for (const digit of b) {
      product = `${product}0`;
      for (let i = 0; i < Number(digit); i++) product = school.add(product, a);
    }
    return school.tidy(product);
  },
  /** The whole part, and what is left. */
  over(a: string, b: string): [string, string] {
    let [quotient, rest] = ['', '0'];
    for (const digit of a) {
      rest = school.tidy(`${rest}${digit}`);
      let times = 0;
      while (school.compare(rest, b) >= 0) {
        rest = school.less(rest, b);
        times++;
      }
      quotient += String(times);
    }
    return [school.tidy(quotient), rest];
  },
  sum: (all: readonly string[]): string => all.reduce((total, one) => school.add(total, one), '0'),
  least: (...all: readonly string[]): string => all.reduce((a, b) => (school.compare(a, b) <= 0 ? a : b)),
};

/** Its own little chance, so that a claim that fails is found again by its number. */
function chance(seed: number) {
  let state = (seed * 2654435761 + 12345) % 4294967296;
  return (below: number): number => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

interface RandomClaim {
  readonly partners: ReadonlyArray<{
    readonly id: string;
    readonly lines: ReadonlyArray<{ category: CostCategory; cents: string; deducted: string; parked: boolean }>;
  }>;
  /** Cents agreed: the fund, the other fund, the total. */
  readonly agreed: readonly [string, string, string];
  readonly settled: string;
}

function randomClaim(seed: number): RandomClaim {
  const pick = chance(seed);
  const amount = () => String(1 + pick([100, 10_000, 99_999_999][pick(3)] as number));
  const partners = Array.from({ length: 1 + pick(5) }, (_, i) => ({
    id: `p${i}`,
    lines: Array.from({ length: 1 + pick(5) }, () => {
      const cents = amount();
      const parked = pick(12) === 0;
      const deducted = parked || pick(3) > 0 ? '0' : String(pick(Number(cents) + 1));
      return {
        category: (['STAFF', 'EXTERNAL', 'EQUIPMENT'] as const)[pick(3)] as CostCategory,
        cents,
        deducted,
        parked,
      };
    }),
  }));
  const fund = 1 + pick(900_000_000);
  const other = pick(90_000_000);
  const agreed = [String(fund), String(other), String(fund + other + pick(300_000_000))] as const;
  return { partners, agreed, settled: String(pick(fund + 1)) };
}

/** The house: partner by partner, then the whole. */
function byTheHouse({ partners, agreed, settled }: RandomClaim) {
  const [fund, other, whole] = agreed.map((cents) => Money.ofCents(cents)) as [Money, Money, Money];
  const rounding = feder2014.rounding;
  const claims = partners.map(({ id, lines }) => {
    const staffOf = (of: (line: (typeof lines)[number]) => Money) =>
      Money.sum(lines.filter(({ category }) => category === 'STAFF').map(of));
    const certifiedLine = (line: (typeof lines)[number]) =>
      certifiedOf({
        id,
        declared: Money.ofCents(line.cents),
        deducted: Money.ofCents(line.deducted),
        typology: null,
        parked: line.parked,
        sampled: true,
      });
    const declaredLine = ({ cents }: (typeof lines)[number]) => Money.ofCents(cents);
    const declared = Money.sum(lines.map(declaredLine)).plus(indirectOf(staffOf(declaredLine), feder2014));
    const certified = Money.sum(lines.map(certifiedLine)).plus(indirectOf(staffOf(certifiedLine), feder2014));
    return { partnerId: id, total: declared, certified };
  });
  const declared = Money.sum(claims.map(({ total }) => total));
  const { retained } = extrapolate(
    claims.map(({ total, certified }) => ({ declared: total, wrong: total.minus(certified), exhaustive: true })),
    Money.zero,
    rounding,
  );
  const split = splitOf(
    retained,
    [
      { fund: 'FEDER', rate: fund.outOf(whole) as Share },
      { fund: 'FRI', rate: other.outOf(whole) as Share },
    ],
    rounding,
  );
  const due = amountDue(
    {
      rate: fund.outOf(whole) as Share,
      retained,
      otherResources: split[1]?.amount ?? Money.zero,
      agreed: fund,
      settled: Money.ofCents(settled),
      advance: Money.zero,
      balance: false,
    },
    feder2014,
  );
  const distributed = distribute(
    due.transfer,
    claims.map(({ partnerId, certified }) => ({ partnerId, due: certified })),
  );
  const figures: ClaimFigures = {
    id: 'claim',
    total: declared,
    partnerClaims: claims,
    declared: [],
    grant: { agreed: fund, cumulative: Money.ofCents(settled).plus(due.payable) },
    certified: retained,
    paid: due.transfer,
    distributed,
  };
  return { figures, split, due };
}

/** The same at school. */
function atSchool({ partners, agreed: [fund, other, whole], settled }: RandomClaim) {
  const indirect = (staff: string) => school.over(school.times(staff, '15'), '100')[0];
  const claims = partners.map(({ lines }) => {
    const staff = lines.filter(({ category }) => category === 'STAFF');
    const kept = ({ cents, deducted, parked }: (typeof lines)[number]) => (parked ? '0' : school.less(cents, deducted));
    const [declared, certified] = [
      school.add(school.sum(lines.map(({ cents }) => cents)), indirect(school.sum(staff.map(({ cents }) => cents)))),
      school.add(school.sum(lines.map(kept)), indirect(school.sum(staff.map(kept)))),
    ];
    return { declared, certified };
  });
  const retained = school.sum(claims.map(({ certified }) => certified));
  const [feder] = school.over(school.times(retained, fund), whole);
  const [fri] = school.over(school.times(retained, other), whole);
  const own = school.less(retained, school.add(feder, fri));
  const due = school.least(feder, school.less(retained, fri), school.less(fund, settled));
  const [ceiling] = school.over(school.times(fund, '80'), '100');
  const room = school.compare(ceiling, settled) > 0 ? school.less(ceiling, settled) : '0';
  const paid = school.least(due, room);
  return {
    declared: school.sum(claims.map(({ declared }) => declared)),
    retained,
    split: [feder, fri, own],
    due,
    paid,
    parts: shared(
      paid,
      claims.map(({ certified }) => certified),
    ),
  };
}

/** Largest remainder by handing out the cents one at a time. */
function shared(paid: string, weights: readonly string[]): string[] {
  const all = school.sum(weights);
  const fair = all === '0' ? weights.map(() => '1') : weights;
  const whole = all === '0' ? String(weights.length) : all;
  const parts = fair.map((weight) => school.over(school.times(paid, weight), whole));
  let left = school.less(paid, school.sum(parts.map(([part]) => part)));
  const waiting = parts.map((_, i) => i);
  while (left !== '0') {
    const next = waiting.reduce(
      (best, i) => (school.compare(parts[i]?.[1] ?? '0', parts[best]?.[1] ?? '0') > 0 ? i : best),
      waiting[0] as number,
    );
    waiting.splice(waiting.indexOf(next), 1);
    const part = parts[next] as [string, string];
    part[0] = school.add(part[0], '1');
    left = school.less(left, '1');
  }
  return parts.map(([part]) => part);
}

const CLAIMS = Number(process.env.RECONCILED_CLAIMS ?? 2000);

it('reconciles random claims with an oracle that counts on digits: not a cent is lost', () => {
  for (let seed = 1; seed <= CLAIMS; seed++) {
    const claim = randomClaim(seed);
    const { figures, split, due } = byTheHouse(claim);
    const oracle = atSchool(claim);
    const house = {
      declared: String(figures.total.cents),
      retained: String(figures.certified?.cents),
      split: split.map(({ amount }) => String(amount.cents)),
      due: String(due.due.cents),
      paid: String(due.transfer.cents),
      parts: figures.distributed?.map(({ amount }) => String(amount.cents)),
    };
    if (JSON.stringify(house) !== JSON.stringify(oracle)) expect({ seed, ...house }).toEqual({ seed, ...oracle });
    const unheld = unheldInvariants(figures, feder2014);
    if (unheld.length > 0) expect({ seed, unheld }).toEqual({ seed, unheld: [] });
  }
  expect(CLAIMS).toBeGreaterThan(0);
}, 600_000);

it('is an oracle that can count', () => {
  expect(school.times('123456789', '987654321')).toBe('121932631112635269');
  expect(school.over('121932631112635270', '987654321')).toEqual(['123456789', '1']);
  expect([school.add('999', '1'), school.less('1000', '1'), school.least('10', '9')]).toEqual(['1000', '999', '9']);
});
