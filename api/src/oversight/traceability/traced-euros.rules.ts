import { Money } from '../../kernel/money.js';

/** What is planned, declared and certified of something; certified is none while no control has come. */
export interface Euros {
  readonly planned: Money;
  readonly declared: Money;
  readonly certified: Money | null;
}

export const noEuros: Euros = { planned: Money.zero, declared: Money.zero, certified: null };

const sumOrNone = (amounts: ReadonlyArray<Money | null>): Money | null => {
  const some = amounts.filter((amount) => amount !== null);
  return some.length === 0 ? null : Money.sum(some);
};

export const sumOf = (all: readonly Euros[]): Euros => ({
  planned: Money.sum(all.map(({ planned }) => planned)),
  declared: Money.sum(all.map(({ declared }) => declared)),
  certified: sumOrNone(all.map(({ certified }) => certified)),
});

const WHOLE = 100;

/** Whole cents first, the cents that are left to the largest remainders, the first of equals first: the parts are the whole. */
function largestRemainders(cents: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (cents * weight) / whole);
  const left = Number(cents - parts.reduce((sum, part) => sum + part, 0n));
  const largest = weights
    .map((weight, at) => ({ at, rest: (cents * weight) % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  for (const { at } of largest.slice(0, left)) parts[at] = (parts[at] as bigint) + 1n;
  return parts;
}

/** An amount by these shares in per cent, and last what is not traced: together the amount, to the cent. */
export function sharedOut(amount: Money, shares: readonly number[]): Money[] {
  const given = shares.reduce((sum, share) => sum + share, 0);
  const weights = [...shares, Math.max(0, WHOLE - given)].map(BigInt);
  const owed = amount.cents < 0n;
  const parts = largestRemainders(owed ? -amount.cents : amount.cents, weights);
  return parts.map((part) => Money.ofCents(owed ? -part : part));
}

interface Studied {
  readonly id: string;
  readonly functionId: string;
  readonly workPackageId: string;
  readonly share: number;
}

/** One row of the matrix: a study, or what no study takes of a work package. */
export interface Traced<S extends Studied> extends Euros {
  readonly workPackageId: string;
  readonly study: S | null;
  readonly share: number;
}

/** Each study with its share of what its work package is worth, and what is left of each work package after its studies. */
export function tracedEuros<S extends Studied>(studies: readonly S[], works: ReadonlyMap<string, Euros>): Traced<S>[] {
  const ids = new Set([...works.keys(), ...studies.map(({ workPackageId }) => workPackageId)]);
  return [...ids].flatMap((workPackageId) => {
    const ofWork = studies.filter((study) => study.workPackageId === workPackageId);
    const shares = ofWork.map(({ share }) => share);
    const { planned, declared, certified } = works.get(workPackageId) ?? noEuros;
    const parts = {
      planned: sharedOut(planned, shares),
      declared: sharedOut(declared, shares),
      certified: certified && sharedOut(certified, shares),
    };
    const left = Math.max(0, WHOLE - shares.reduce((sum, share) => sum + share, 0));
    return [...ofWork, null].map((study, i) => ({
      workPackageId,
      study,
      share: study?.share ?? left,
      planned: parts.planned[i] as Money,
      declared: parts.declared[i] as Money,
      certified: (parts.certified?.[i] as Money | undefined) ?? null,
    }));
  });
}

interface Part {
  readonly id: string;
  readonly parentId: string | null;
}

/** What each function is worth with all its parts, whatever their depth. */
export function eurosByFunction(functions: readonly Part[], rows: readonly Traced<Studied>[]): Map<string, Euros> {
  const found = new Map<string, Euros>();
  const partsOf = (id: string | null) => functions.filter(({ parentId }) => parentId === id);
  const worth = (id: string): Euros => {
    const own = rows.filter(({ study }) => study?.functionId === id);
    const euros = sumOf([...own, ...partsOf(id).map((part) => worth(part.id))]);
    found.set(id, euros);
    return euros;
  };
  for (const root of partsOf(null)) worth(root.id);
  return found;
}
