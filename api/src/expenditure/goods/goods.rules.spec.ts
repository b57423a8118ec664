import { expect, it } from '@jest/globals';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import { Money } from '../../kernel/money.js';
import { goodsOf, type LineOfGood } from './goods.rules.js';

/** R9: 60 000 over 5 years at 80 %, 1 013 days. */
const microscope = (more: Partial<LineOfGood['asset']> = {}) => ({
  ...{
    id: 'microscope',
    cost: '6000000',
    years: 5,
    from: '2019-04-15',
    until: '2022-02-07',
    use: 8_000,
    granted: false,
  },
  ...more,
});
const line = (net: string, asset: object = {}, category = 'DEPRECIATION'): LineOfGood =>
  ({ category, net: Money.of(net), asset: microscope(asset) }) as LineOfGood;

it('sums what was written off of a good, and tells what is left of its cost at its use', () => {
  const [good, ...others] = goodsOf([line('27013.33')], feder2014);
  expect(others).toEqual([]);
  expect(good).toMatchObject({ id: 'microscope', from: '2019-04-15', until: '2022-02-07', use: 8_000 });
  expect([good?.cost, good?.depreciated, good?.left, good?.expensed].map(String)).toEqual([
    '60000.00',
    '27013.33',
    '20986.67',
    '0.00',
  ]);
});

it('joins the lines of a good over its days, keeps goods apart, and grants leave nothing to write off', () => {
  const goods = goodsOf(
    [
      line('1000.00', { until: '2019-12-31' }),
      line('500.00', { id: 'laser', granted: true }),
      line('2000.00', { from: '2020-01-01', until: '2020-12-31' }),
      line('60000.00', {}, 'EQUIPMENT'),
    ],
    feder2014,
  );
  expect(goods.map(({ id, from, until, lines }) => [id, from, until, lines.length])).toEqual([
    ['microscope', '2019-04-15', '2020-12-31', 3],
    ['laser', '2019-04-15', '2022-02-07', 1],
  ]);
  expect(goods.map(({ depreciated, expensed, left }) => [depreciated, expensed, left].map(String))).toEqual([
    ['3000.00', '60000.00', '-3000.00'],
    ['500.00', '0.00', '-500.00'],
  ]);
});
