import { expect, it } from '@jest/globals';
import { adjacencyOf, cycleAmong, edgesAt, topologicalOrder } from './graph.rules.js';

const graph = (size: number, ...pairs: ReadonlyArray<readonly [number, number]>) => {
  const ends = { from: pairs.map(([from]) => from), to: pairs.map(([, to]) => to) };
  const [incoming, outgoing] = [adjacencyOf(ends.to, size), adjacencyOf(ends.from, size)];
  return { ends, incoming, outgoing, order: topologicalOrder(ends, incoming, outgoing) };
};

it('keeps the edges of each node together, in the order in which they came', () => {
  const { outgoing, incoming } = graph(4, [2, 3], [0, 1], [2, 0], [0, 3]);
  expect([0, 1, 2, 3].map((node) => [...edgesAt(outgoing, node)])).toEqual([[1, 3], [], [0, 2], []]);
  expect([...edgesAt(incoming, 3)]).toEqual([0, 3]);
});

it('puts each node after all that lead to it', () => {
  const { order } = graph(4, [2, 3], [0, 1], [2, 0], [0, 3]);
  expect([...order]).toEqual([2, 0, 1, 3]);
});

it('leaves out what waits for itself, and shows the way round', () => {
  const { ends, incoming, order } = graph(6, [0, 1], [1, 2], [2, 3], [3, 1], [3, 4], [5, 0]);
  expect([...order]).toEqual([5, 0]);
  expect(cycleAmong(ends, incoming, order).toSorted()).toEqual([1, 2, 3]);
  const alone = graph(1, [0, 0]);
  expect(cycleAmong(alone.ends, alone.incoming, alone.order)).toEqual([0]);
});
