import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellsOf, grades, levelOf, movesOf, riskLevels, scoreOf, worsening } from './risk-matrix.rules.js';

it('draws the matrix: probability downwards from 5, impact from 1 to 5', () =>
  expect(
    grades.toReversed().map((probability) => grades.map((impact) => levelOf({ probability, impact })[0]).join(' ')),
  ).toEqual(['M H H C C', 'M M H C C', 'L M M H H', 'L M M M H', 'L L L M M']));

const grade = fc.integer({ min: 1, max: 5 });
const assessment = fc.record({ probability: grade, impact: grade });
const group = fc.record({
  probability: grade,
  impact: grade,
  former: fc.option(assessment),
  count: fc.integer({ min: 1, max: 9 }),
});
const rank = (probability: number, impact: number) => riskLevels.indexOf(levelOf({ probability, impact }));
const all = (counted: ReadonlyArray<{ readonly count: number }>) => counted.reduce((sum, { count }) => sum + count, 0);

it('grows no milder when either grade grows', () => {
  for (const probability of grades)
    for (const impact of grades) {
      expect(rank(probability + 1, impact)).toBeGreaterThanOrEqual(rank(probability, impact));
      expect(rank(probability, impact + 1)).toBeGreaterThanOrEqual(rank(probability, impact));
    }
});

it('weighs probability and impact alike', () =>
  fc.assert(
    fc.property(assessment, ({ probability, impact }) => {
      expect(levelOf({ probability, impact })).toBe(levelOf({ probability: impact, impact: probability }));
    }),
  ));

it('takes the thresholds of the project', () =>
  expect(levelOf({ probability: 2, impact: 4 }, { MODERATE: 3, HIGH: 6, CRITICAL: 8 })).toBe('CRITICAL'));

it('says by how much a risk grew worse', () =>
  expect(worsening({ probability: 2, impact: 4 }, { probability: 3, impact: 3 })).toBe(1));

it('takes back in one direction what it said in the other', () =>
  fc.assert(
    fc.property(assessment, assessment, (before, after) => {
      expect(worsening(before, after) + worsening(after, before)).toBe(0);
      expect(worsening(before, after)).toBe(scoreOf(after) - scoreOf(before));
    }),
  ));

it('has a place in the picture for every risk, once', () =>
  fc.assert(
    fc.property(fc.array(group, { maxLength: 40 }), (groups) => {
      const cells = cellsOf(groups);
      expect(cells).toHaveLength(25);
      expect(all(cells)).toBe(all(groups));
    }),
  ));

it('draws an arrow for each risk that changed its cell, and for no other', () =>
  fc.assert(
    fc.property(fc.array(group, { maxLength: 40 }), (groups) => {
      const moves = movesOf(groups);
      const moved = groups.filter(
        ({ former, ...now }) =>
          former && JSON.stringify(former) !== JSON.stringify({ probability: now.probability, impact: now.impact }),
      );
      expect(all(moves)).toBe(all(moved));
      for (const { from, ...to } of moves) expect(from).not.toEqual({ probability: to.probability, impact: to.impact });
    }),
  ));

it('draws what it was told', () => {
  const groups = [
    { probability: 4, impact: 5, former: { probability: 3, impact: 5 }, count: 1 },
    { probability: 4, impact: 5, former: null, count: 2 },
  ];
  expect(cellsOf(groups).filter(({ count }) => count > 0)).toEqual([{ probability: 4, impact: 5, count: 3 }]);
  expect(movesOf(groups)).toEqual([{ from: { probability: 3, impact: 5 }, probability: 4, impact: 5, count: 1 }]);
});
