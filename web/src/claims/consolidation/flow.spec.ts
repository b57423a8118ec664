import { expect, it } from '@jest/globals';
import { FLOW, flowOf } from './flow';

const columns = [['a', 'b', 'nothing'], ['STAFF'], ['FEDER', 'SELF']];
const streams = [
  { from: 'a', to: 'STAFF', amount: 300 },
  { from: 'b', to: 'STAFF', amount: 100 },
  { from: 'STAFF', to: 'FEDER', amount: 300 },
  { from: 'STAFF', to: 'SELF', amount: 100 },
];

it('makes places as high as what goes through them, and leaves out what carries nothing', () => {
  const { places } = flowOf(columns, streams);
  expect(places.map(({ key, column, height }) => [key, column, height])).toEqual([
    ['a', 0, FLOW.tall * 0.75],
    ['b', 0, FLOW.tall * 0.25],
    ['STAFF', 1, FLOW.tall],
    ['FEDER', 2, FLOW.tall * 0.75],
    ['SELF', 2, FLOW.tall * 0.25],
  ]);
});

it('draws no stream below zero, and nothing of nothing', () => {
  expect(flowOf(columns, [...streams, { from: 'a', to: 'STAFF', amount: -5 }]).ribbons).toHaveLength(4);
  expect(flowOf(columns, [])).toEqual({ places: [], ribbons: [], height: 0 });
});
