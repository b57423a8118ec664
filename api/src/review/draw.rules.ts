/** Whole numbers below a bound, the same ones for the same seed, on any machine. */
export type Draw = (below: bigint) => bigint;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a of the seed, then Mulberry32: published, short, and easy for an auditor to run again. Not for secrets. */
export function drawFrom(seed: string): Draw {
  let state = FNV_START;
  for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, FNV_PRIME) >>> 0;
  const word = (): bigint => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return BigInt((mixed ^ (mixed >>> 14)) >>> 0);
  };
  return (below) => {
    if (below <= 0n) throw new RangeError('Nothing is below zero');
    let words = 1n;
    while (1n << (32n * words) < below) words += 1n;
    const span = 1n << (32n * words);
    const fair = span - (span % below);
    for (;;) {
      let number = 0n;
      for (let i = 0n; i < words; i += 1n) number = (number << 32n) | word();
      if (number < fair) return number % below;
    }
  };
}

/** Draws without putting back, each by its weight; answers places of the list in the order drawn. */
export class Urn {
  private readonly tree: bigint[];
  private readonly top: number;
  private left: bigint;

  constructor(private readonly weights: readonly bigint[]) {
    this.tree = new Array<bigint>(weights.length + 1).fill(0n);
    for (const [i, weight] of weights.entries()) {
      const at = i + 1;
      this.tree[at] = (this.tree[at] as bigint) + weight;
      const above = at + (at & -at);
      if (above <= weights.length) this.tree[above] = (this.tree[above] as bigint) + (this.tree[at] as bigint);
    }
    this.top = weights.length === 0 ? 0 : 2 ** Math.floor(Math.log2(weights.length));
    this.left = weights.reduce((sum, weight) => sum + weight, 0n);
  }

  /** The place of what was drawn; none when nothing that weighs is left. */
  take(draw: Draw): number | undefined {
    if (this.left === 0n) return undefined;
    let rest = draw(this.left);
    let at = 0;
    for (let step = this.top; step > 0; step = Math.floor(step / 2)) {
      const next = at + step;
      const weight = this.tree[next];
      if (weight === undefined || weight > rest) continue;
      at = next;
      rest -= weight;
    }
    const weight = this.weights[at] as bigint;
    this.left -= weight;
    for (let i = at + 1; i < this.tree.length; i += i & -i) this.tree[i] = (this.tree[i] as bigint) - weight;
    return at;
  }
}
