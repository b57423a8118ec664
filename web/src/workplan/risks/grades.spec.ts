import { expect, it } from '@jest/globals';
import { arrowOf, cellAfter, movesThrough } from './grades';

it('draws the arrow of a move between its cells, and leaves the figures free', () => {
  expect(arrowOf({ fromProbability: 3, fromImpact: 4, probability: 5, impact: 4 })).toEqual({
    ...{ x1: 370, y1: 230, x2: 370, y2: 70, worse: true },
  });
  expect(arrowOf({ fromProbability: 2, fromImpact: 4, probability: 2, impact: 1 })).toMatchObject({
    ...{ x1: 330, y1: 330, x2: 70, y2: 330, worse: false },
  });
});

it('follows one risk through its reviews', () => {
  const at = (probability: number, impact: number) => ({ probability, impact });
  expect(movesThrough([at(3, 4), at(3, 4), at(4, 4), at(2, 4)])).toEqual([
    { fromProbability: 3, fromImpact: 4, probability: 4, impact: 4, count: 1 },
    { fromProbability: 4, fromImpact: 4, probability: 2, impact: 4, count: 1 },
  ]);
  expect(movesThrough([at(3, 4)])).toEqual([]);
});

it('goes from cell to cell by the arrows, and not beyond the edge', () => {
  expect(cellAfter('ArrowUp', { probability: 3, impact: 2 })).toEqual({ probability: 4, impact: 2 });
  expect(cellAfter('ArrowUp', { probability: 5, impact: 2 })).toEqual({ probability: 5, impact: 2 });
  expect(cellAfter('ArrowLeft', { probability: 3, impact: 1 })).toEqual({ probability: 3, impact: 1 });
  expect(cellAfter('End', { probability: 3, impact: 1 })).toEqual({ probability: 3, impact: 5 });
  expect(cellAfter('Enter', { probability: 3, impact: 1 })).toBeUndefined();
});
