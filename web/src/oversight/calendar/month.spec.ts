import { expect, it } from '@jest/globals';
import { firstOf, lastOf, weeksOf } from './month';

it('shows a month in whole weeks from Monday', () => {
  const weeks = weeksOf('2019-11-14');
  expect(weeks.map(([monday]) => monday)).toEqual([
    '2019-10-28',
    '2019-11-04',
    '2019-11-11',
    '2019-11-18',
    '2019-11-25',
  ]);
  expect(weeks.at(-1)?.at(-1)).toBe('2019-12-01');
  expect([firstOf('2020-02-11'), lastOf('2020-02-11')]).toEqual(['2020-02-01', '2020-02-29']);
});
