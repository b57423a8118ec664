import { expect, it } from '@jest/globals';
import { levelOf, riskLevels, worsening } from './risk-matrix.rules.js';

const grades = [1, 2, 3, 4, 5];

it('draws the matrix: probability downwards from 5, impact from 1 to 5', () =>
  expect(
    grades.toReversed().map((probability) => grades.map((impact) => levelOf({ probability, impact })[0]).join(' ')),
  ).toEqual(['M H H C C', 'M M H C C', 'L M M H H', 'L M M M H', 'L L L M M']));

it('grows no milder when either grade grows', () => {
  const rank = (probability: number, impact: number) => riskLevels.indexOf(levelOf({ probability, impact }));
  for (const probability of grades)
    for (const impact of grades) {
      expect(rank(probability + 1, impact)).toBeGreaterThanOrEqual(rank(probability, impact));
      expect(rank(probability, impact + 1)).toBeGreaterThanOrEqual(rank(probability, impact));
    }
});

it('takes the thresholds of the project', () =>
  expect(levelOf({ probability: 2, impact: 4 }, { MODERATE: 3, HIGH: 6, CRITICAL: 8 })).toBe('CRITICAL'));

it('says by how much a risk grew worse', () =>
  expect(worsening({ probability: 2, impact: 4 }, { probability: 3, impact: 3 })).toBe(1));
