import { expect, it } from '@jest/globals';
import { PLOT, scatterOf } from './scatter';

const point = (declared: string, risk: number, number = 0) => ({ declared, risk, number });

it('stands amounts along by powers of ten, and risk upwards', () => {
  const { dots, ticks, risks } = scatterOf([point('10.00', 1), point('1000.00', 3), point('-1000.00', 1, 7)]);
  expect(ticks.map(({ euros }) => euros)).toEqual([10, 100, 1000]);
  expect(risks).toHaveLength(4);
  const [small, large, credit] = dots;
  expect(small?.x).toBe(PLOT.left);
  expect(large?.x).toBe(PLOT.width - PLOT.right);
  expect(credit?.x).toBe(large?.x);
  expect(large && small && large.y < small.y).toBe(true);
});

it('has a frame without a line', () =>
  expect(scatterOf([])).toMatchObject({ dots: [], ticks: [{ euros: 10 }, { euros: 100 }] }));
