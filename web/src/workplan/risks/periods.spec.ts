import { expect, it } from '@jest/globals';
import { byPeriod } from './periods';

const periods = [
  { number: 1, fromOn: '2018-02-08', untilOn: '2018-08-07' },
  { number: 2, fromOn: '2018-08-08', untilOn: '2019-02-07' },
  { number: 3, fromOn: '2019-02-08', untilOn: '2019-08-07' },
  { number: 4, fromOn: '2019-08-08', untilOn: '2020-02-07' },
  { number: 5, fromOn: '2020-02-08', untilOn: '2020-08-07' },
];
const on = (day: string) => ({ on: day });

it('puts each review under its period, and shows the periods that passed without one', () => {
  const told = byPeriod([on('2019-11-04'), on('2019-08-08'), on('2018-08-20')], periods, '2019-11-14');
  expect(told.map(({ period, reviews }) => [period?.number, reviews.map((review) => review.on)])).toEqual([
    [4, ['2019-11-04', '2019-08-08']],
    [3, []],
    [2, ['2018-08-20']],
  ]);
});

it('keeps what was said outside any period', () => {
  const told = byPeriod([on('2019-11-04'), on('2017-12-01')], [], '2019-11-14');
  expect(told).toEqual([{ period: undefined, reviews: [on('2019-11-04'), on('2017-12-01')] }]);
  expect(byPeriod([], periods, '2019-11-14')).toEqual([]);
});
