import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOut, unevenness } from './spread.rules.js';

describe('sharing out', () => {
  it('gives each part its due, to the cent', () => {
    expect(shareOut(100n, [1, 1, 1])).toEqual([33n, 33n, 34n]);
    expect(shareOut(7n, [5, 0, 2])).toEqual([5n, 0n, 2n]);
    expect(shareOut(0n, [3, 4])).toEqual([0n, 0n]);
    expect(shareOut(9n, [])).toEqual([]);
  });

  it('never loses a cent, and never strays by more than one', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (whole, parts) => {
        fc.pre(parts.some((part) => part > 0));
        const all = BigInt(parts.reduce((sum, part) => sum + part, 0));
        const shared = shareOut(whole, parts);
        expect(shared.reduce((sum, part) => sum + part, 0n)).toBe(whole);
        shared.forEach((part, i) => {
          const due = (whole * BigInt(parts[i] as number)) / all;
          expect(part >= due && part <= due + 1n).toBe(true);
        });
      }),
    );
  });
});

it('is uneven in the same way every time', () => {
  expect(Array.from({ length: 9 }, (_, i) => unevenness(i))).toEqual([10, 7, 13, 9, 12, 8, 11, 10, 7]);
});
