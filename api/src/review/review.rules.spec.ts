import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import type { Programme } from '../budget/programme/programme.rules.js';
import { asPercent, Money, percent, type Share } from '../kernel/money.js';
import { agreeableControl, type ControlledLine, certifiedOf, countsAsSampled } from './controlled-line.rules.js';
import { drawFrom, Urn } from './draw.rules.js';
import { extrapolate } from './extrapolation.funding.js';
import { type Samplable, sampleOf } from './sample.rules.js';

const euros = (text: string) => Money.of(text);

describe('R16 Sample and extrapolation', () => {
  const verified = (declared: string, wrong: string, exhaustive = false) => ({
    declared: euros(declared),
    wrong: euros(wrong),
    exhaustive,
  });

  it('4 200 wrong of 120 000 sampled of 400 000: 3.5 %, 9 800 extrapolated, retained 386 000', () => {
    const found = extrapolate([verified('100000', '4000'), verified('20000', '200')], euros('280000'), 'toward-zero');
    expect([asPercent(found.errorRate as Share), found.extrapolated.toString(), found.retained.toString()]).toEqual([
      '3.50',
      '9800.00',
      '386000.00',
    ]);
  });

  it('Lines verified at 100 % stay out of the extrapolation', () => {
    const found = extrapolate(
      [verified('120000', '4200'), verified('50000', '50000', true)],
      euros('280000'),
      'toward-zero',
    );
    expect([found.extrapolated, found.wrong, found.retained].map(String)).toEqual(['9800.00', '54200.00', '386000.00']);
    expect(extrapolate([verified('50000', '1', true)], euros('9'), 'toward-zero')).toMatchObject({
      errorRate: undefined,
    });
  });

  const line = (i: number, change: Partial<Samplable> = {}): Samplable => ({
    id: `l${String(i).padStart(5, '0')}`,
    category: 'EXTERNAL',
    declared: Money.ofCents(BigInt(1000 + ((i * 7919) % 100_000))),
    underProcurement: false,
    reincluded: false,
    risk: 1,
    ...change,
  });
  const lines = Array.from({ length: 400 }, (_, i) =>
    line(i, { category: i % 40 === 0 ? 'STAFF' : 'EXTERNAL', underProcurement: i % 50 === 1, reincluded: i === 7 }),
  );

  it('every staff line, every line under a procurement, every re-included line, then draws up to both floors', () => {
    const { lines: sample, unsampled } = sampleOf(lines, 'CSF 3', feder2014);
    const count = (stratum: string) => sample.filter((one) => one.stratum === stratum).length;
    expect([count('STAFF'), count('PROCUREMENT'), count('REINCLUDED')]).toEqual([10, 8, 1]);
    expect(count('DRAWN')).toBeGreaterThanOrEqual(30);
    expect(sample.length + unsampled.length).toBe(400);
    expect(new Set([...sample.map(({ id }) => id), ...unsampled]).size).toBe(400);
  });

  it('is reproducible from its seed, whatever the order of the lines, and changes with it', () =>
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(lines, { minLength: 400 }), (seed, shuffled) =>
        expect(sampleOf(shuffled, seed, feder2014)).toEqual(sampleOf(lines, seed, feder2014)),
      ),
      { numRuns: 20 },
    ));

  it('draws these lines for this seed, today and in ten years', () => {
    const drawn = (seed: string) => {
      const draw = drawFrom(seed);
      return Array.from({ length: 6 }, () => Number(draw(1000n)));
    };
    expect([drawn('CSF 3'), drawn('CSF 4')]).toMatchInlineSnapshot(`
[
  [
    835,
    999,
    255,
    54,
    149,
    82,
  ],
  [
    395,
    466,
    634,
    913,
    667,
    676,
  ],
]
`);
  });

  it('takes what there is when the floors cannot be reached', () => {
    const few = lines.slice(1, 4);
    expect(sampleOf(few, 's', feder2014)).toMatchObject({ unsampled: [] });
    expect(sampleOf([], 's', feder2014)).toEqual({ seed: 's', lines: [], unsampled: [] });
  });

  it('reaches the share of the amount, though the lines be many and small', () => {
    const sampling: Programme['sampling'] = { ...feder2014.sampling, fewestLines: 1, leastShare: percent('50') };
    const cents = new Map(lines.map(({ id, declared }) => [id, declared.cents]));
    const { lines: sample, unsampled } = sampleOf(lines, 's', { ...feder2014, sampling });
    const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + (cents.get(id) as bigint), 0n);
    const drawn = sum(sample.filter(({ stratum }) => stratum === 'DRAWN').map(({ id }) => id));
    expect(drawn >= sum(unsampled)).toBe(true);
  });

  it('draws by weight: what weighs nothing never, what weighs nine times as much nine times as often', () => {
    const draw = drawFrom('weights');
    const hits = [0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const at = new Urn([1n, 0n, 9n]).take(draw) as number;
      hits[at] = (hits[at] as number) + 1;
    }
    expect(hits[1]).toBe(0);
    expect((hits[2] as number) / (hits[0] as number)).toBeGreaterThan(7);
    expect((hits[2] as number) / (hits[0] as number)).toBeLessThan(11);
  });

  it('empties an urn, each place once', () =>
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 10n ** 14n), { maxLength: 60 }), fc.string(), (weights, seed) => {
        const [urn, draw] = [new Urn(weights), drawFrom(seed)];
        const taken = weights.map(() => urn.take(draw));
        expect(taken.toSorted((a, b) => (a as number) - (b as number))).toEqual(weights.map((_, i) => i));
        expect(urn.take(draw)).toBeUndefined();
      }),
    ));
});

describe('R17 A controlled line', () => {
  const line = (change: Partial<ControlledLine> = {}): ControlledLine => ({
    id: 'l1',
    declared: euros('100'),
    deducted: euros('0'),
    typology: null,
    parked: false,
    sampled: false,
    ...change,
  });
  const said = (change: Partial<ControlledLine>) => agreeableControl(line(change), 'art. 125').map(({ code }) => code);

  it('certified = declared − deducted; a parked line certifies 0', () => {
    expect(certifiedOf(line({ deducted: euros('30') })).toString()).toBe('70.00');
    expect(certifiedOf(line({ parked: true })).toString()).toBe('0.00');
  });

  it('a deduction needs a typology; a parked line has no typology; deducted ≤ declared', () => {
    expect(said({})).toEqual([]);
    expect(said({ deducted: euros('30') })).toEqual(['control.no-typology']);
    expect(said({ deducted: euros('30'), typology: 'UNPROVEN' })).toEqual([]);
    expect(said({ parked: true, typology: 'UNPROVEN' })).toEqual(['control.parked-and-deducted']);
    expect(said({ deducted: euros('100.01'), typology: 'UNPROVEN' })).toEqual(['control.deducted-beyond-declared']);
    expect(said({ deducted: euros('-1'), typology: 'UNPROVEN' })).toEqual(['control.deducted-beyond-declared']);
    expect(said({ declared: euros('-50'), deducted: euros('-50'), typology: 'UNPROVEN' })).toEqual([]);
  });

  it('deducted and parked lines count as sampled', () =>
    expect(
      [{}, { parked: true }, { deducted: euros('1') }, { sampled: true }].map((change) =>
        countsAsSampled(line(change)),
      ),
    ).toEqual([false, true, true, true]));
});
