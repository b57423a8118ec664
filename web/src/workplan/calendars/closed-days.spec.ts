import { expect, it } from '@jest/globals';
import { closuresOf, isOff, keeps, spansOf, touches, type Week } from './closed-days';

const usual: Week = { id: 'vega', weekdays: [1, 2, 3, 4, 5], holidays: 'FRANCE' };
const holidays = [
  { day: '2020-04-10', regime: 'ALSACE_MOSELLE' as const },
  { day: '2020-04-13', regime: 'FRANCE' as const },
];

it('knows the rest of a week and the holidays that a partner keeps', () => {
  expect(spansOf('2020-04-06', '2020-04-19', isOff(usual, holidays))).toEqual([
    { startsOn: '2020-04-11', endsOn: '2020-04-13' },
    { startsOn: '2020-04-18', endsOn: '2020-04-19' },
  ]);
  const local: Week = { ...usual, holidays: 'ALSACE_MOSELLE' };
  expect(spansOf('2020-04-06', '2020-04-19', isOff(local, holidays))[0]).toEqual({
    startsOn: '2020-04-10',
    endsOn: '2020-04-13',
  });
  const four: Week = { ...usual, weekdays: [1, 2, 3, 4], holidays: 'NONE' };
  expect(spansOf('2020-04-06', '2020-04-13', isOff(four, holidays))).toEqual([
    { startsOn: '2020-04-10', endsOn: '2020-04-12' },
  ]);
});

it('keeps the two days of Alsace and Moselle there alone', () => {
  expect(keeps('FRANCE', 'ALSACE_MOSELLE')).toBe(false);
  expect([keeps('FRANCE', 'FRANCE'), keeps('ALSACE_MOSELLE', 'ALSACE_MOSELLE'), keeps('NONE', 'FRANCE')]).toEqual([
    true,
    true,
    false,
  ]);
});

it('closes a partner on its own days and on those of the project', () => {
  const own = { partnerId: 'vega', startsOn: '2020-08-03', endsOn: '2020-08-21' };
  const all = { partnerId: null, startsOn: '2020-12-24', endsOn: '2021-01-01' };
  expect(closuresOf([own, all, { ...own, partnerId: 'orion' }], 'vega')).toEqual([own, all]);
  expect(touches(own, { startsOn: '2020-08-21', endsOn: '2020-09-01' })).toBe(true);
  expect(touches(own, { startsOn: '2020-08-22', endsOn: '2020-09-01' })).toBe(false);
});
