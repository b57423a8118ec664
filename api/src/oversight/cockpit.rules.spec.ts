import { expect, it } from '@jest/globals';
import type { Day } from '../kernel/day.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { currentPeriod, monthsAround } from './cockpit.calendar.js';
import { countEach, slipping } from './due-items.rules.js';

const period = (fromOn: Day, untilOn: Day) => ({ fromOn, untilOn });
const periods = [
  period('2020-02-08', '2020-08-07'),
  period('2019-08-08', '2020-02-07'),
  period('2018-02-08', '2019-08-07'),
];

it.each<[Day, Day | undefined]>([
  ['2017-01-01', '2018-02-08'],
  ['2019-08-07', '2018-02-08'],
  ['2019-08-08', '2019-08-08'],
  ['2020-08-08', undefined],
])('is on %s in the period that begins on %s', (today, fromOn) =>
  expect(currentPeriod(periods, today)?.fromOn).toBe(fromOn),
);

it('shows the month before the current period, and whole periods until a year from now', () => {
  expect(monthsAround(periods, '2019-08-08')).toEqual({ from: '2019-07-08', until: '2020-08-08' });
  expect(monthsAround(periods, '2019-07-01')).toEqual({ from: '2018-01-08', until: '2020-08-07' });
  expect(monthsAround(periods, '2020-06-01')).toEqual({ from: '2020-01-08', until: '2021-06-01' });
  expect(monthsAround([], '2019-11-14')).toEqual({ from: '2019-10-14', until: '2020-11-14' });
});

it('names what slips, the late ones first, and no more than asked', () => {
  const due = (dueOn: Day, standing: DueStanding) => ({ dueOn, standing });
  const dues = [
    due('2021-02-05', 'LATE'),
    due('2019-10-01', 'MET'),
    due('2020-02-05', 'AT_RISK'),
    due('2019-11-08', 'LATE'),
    due('2020-05-01', 'ONGOING'),
  ];
  expect(slipping(dues, 20).map(({ dueOn }) => dueOn)).toEqual(['2019-11-08', '2021-02-05', '2020-02-05']);
  expect(slipping(dues, 2).every(({ standing }) => standing === 'LATE')).toBe(true);
});

it('counts each word, the absent ones too', () =>
  expect(countEach(['A', 'B', 'C'], ['B', 'A', 'B'])).toEqual([
    { word: 'A', count: 1 },
    { word: 'B', count: 2 },
    { word: 'C', count: 0 },
  ]));
