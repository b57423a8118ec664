import type { CostCategory } from '../budget/cost-category.rules.js';
import type { Programme } from '../budget/programme/programme.rules.js';
import { Money } from '../kernel/money.js';
import { drawFrom, Urn } from './draw.rules.js';

/** Why a line is looked at: it belongs to what always is, or it was drawn. */
export type Stratum = Programme['sampling']['always'][number] | 'DRAWN';

export interface Samplable {
  readonly id: string;
  readonly category: CostCategory;
  readonly declared: Money;
  readonly underProcurement: boolean;
  /** Comes back from an earlier claim. */
  readonly reincluded: boolean;
  /** How many times likelier it is drawn than an amount alike without risk; one for none. */
  readonly risk: number;
}

export interface Sample {
  readonly seed: string;
  /** What is always looked at by id, then what was drawn in the order drawn. */
  readonly lines: ReadonlyArray<{ readonly id: string; readonly stratum: Stratum }>;
  readonly unsampled: readonly string[];
}

const sizeOf = ({ cents }: Money): bigint => (cents < 0n ? -cents : cents);

function stratumOf(line: Samplable, always: readonly Stratum[]): Stratum | undefined {
  if (always.includes('STAFF') && line.category === 'STAFF') return 'STAFF';
  if (always.includes('PROCUREMENT') && line.underProcurement) return 'PROCUREMENT';
  return always.includes('REINCLUDED') && line.reincluded ? 'REINCLUDED' : undefined;
}

/**
 * R16: every line of the strata of the programme, then draws weighted by amount and risk until both floors are reached: so
 * many lines, and such a share of the amount that was to be drawn from. The same lines and seed give the same sample, in
 * whatever order they come.
 */
export function sampleOf(lines: readonly Samplable[], seed: string, { sampling, rounding }: Programme): Sample {
  const sorted = lines.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const always = sorted.flatMap((line) => {
    const stratum = stratumOf(line, sampling.always);
    return stratum ? [{ id: line.id, stratum }] : [];
  });
  const looked = new Set(always.map(({ id }) => id));
  const rest = sorted.filter(({ id }) => !looked.has(id));
  const whole = Money.ofCents(rest.reduce((sum, { declared }) => sum + sizeOf(declared), 0n));
  const floor = whole.take(sampling.leastShare, rounding);
  const urn = new Urn(
    rest.map(({ declared, risk }) => (sizeOf(declared) + 1n) * BigInt(Math.max(1, Math.trunc(risk)))),
  );
  const draw = drawFrom(seed);
  const drawn: Array<{ id: string; stratum: Stratum }> = [];
  let amount = Money.zero;
  while (drawn.length < sampling.fewestLines || amount.compare(floor) < 0) {
    const at = urn.take(draw);
    if (at === undefined) break;
    const line = rest[at] as Samplable;
    drawn.push({ id: line.id, stratum: 'DRAWN' });
    looked.add(line.id);
    amount = amount.plus(Money.ofCents(sizeOf(line.declared)));
  }
  return {
    seed,
    lines: [...always, ...drawn],
    unsampled: rest.filter(({ id }) => !looked.has(id)).map(({ id }) => id),
  };
}
