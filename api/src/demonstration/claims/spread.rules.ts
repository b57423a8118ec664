/** Shares a whole out by weights, to the cent: the parts sum to the whole, and each is within a cent of its due. */
export function shareOut(whole: bigint, weights: readonly number[]): bigint[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let weighed = 0;
  let given = 0n;
  return weights.map((weight) => {
    weighed += weight;
    const upTo = all === 0 ? 0n : (whole * BigInt(weighed)) / BigInt(all);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** How uneven the invented amounts are: the same seven steps, over and over. */
const STEPS = [10, 7, 13, 9, 12, 8, 11] as const;

export const unevenness = (i: number): number => STEPS[i % STEPS.length] as number;
