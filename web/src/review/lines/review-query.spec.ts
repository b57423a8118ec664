import { describe, expect, it } from '@jest/globals';
import { filterOf, isFiltered, medianOf, nextOpen, reviewChoices } from './review-query';

const line = (decision: string | null) => ({ review: decision ? { decision } : null });

describe('the next line', () => {
  it('is the next that nobody decided, then the first', () => {
    const lines = [line(null), line('ACCEPTED'), line('PARKED'), line(null)];
    expect(nextOpen(lines, 0)).toBe(3);
    expect(nextOpen(lines, 3)).toBe(0);
  });

  it('is none when all are decided but the one at hand', () => {
    expect(nextOpen([line('ACCEPTED'), line(null)], 1)).toBe(-1);
    expect(nextOpen([], 0)).toBe(-1);
  });
});

it('measures the middle of the pace', () => {
  expect(medianOf([])).toBeUndefined();
  expect(medianOf([9_000, 3_000, 4_000])).toBe(4_000);
  expect(medianOf([2_000, 4_000])).toBe(3_000);
});

it('asks for nothing that was not chosen', () => {
  expect(filterOf(reviewChoices, ' ')).toEqual({});
  expect(isFiltered(reviewChoices)).toBe(false);
  expect(filterOf({ ...reviewChoices, voir: 'constats', decision: 'PARKED' }, 'laser')).toEqual({
    withFindings: true,
    decisions: ['PARKED'],
    search: 'laser',
  });
});
