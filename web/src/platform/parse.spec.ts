import { expect, it } from '@jest/globals';
import { addDays, daysBetween, isWeekend, weekday } from './day';
import { parseDay, parseDecimal, parseMoney } from './parse';

it.each([
  '2020-02-05',
  '5 févr. 2020',
  '5 fev 2020',
  '5/2/2020',
  '05.02.20',
  '5 Feb 2020',
  'mer. 5 févr. 2020',
  '5\u00a0févr.',
])('reads the day in %s', (text) => expect(parseDay(text, '2020-01-10')).toBe('2020-02-05'));

it.each(['', '31 févr. 2020', 'demain', '5', '2020-13-01', '5 6 7 8'])('reads no day in "%s"', (text) =>
  expect(parseDay(text, '2020-01-10')).toBeUndefined(),
);

it('takes a day without a year for the nearest one', () => {
  expect(parseDay('20/12', '2020-01-24')).toBe('2019-12-20');
  expect(parseDay('5 janv.', '2019-12-20')).toBe('2020-01-05');
  expect(parseDay('29 févr.', '2019-11-14')).toBe('2020-02-29');
});

it('reads a decimal with a comma or a point', () => {
  expect(parseDecimal('48')).toBe('48');
  expect(parseDecimal('1 234,5')).toBe('1234.5');
  expect(parseDecimal('1\u202f234,50\u00a0€')).toBe('1234.50');
  expect(parseDecimal('€1,234.50'.replace('€', ''))).toBe('1234.50');
  expect(parseDecimal('−12')).toBe('-12');
  expect(parseDecimal('douze')).toBeUndefined();
});

it('reads an amount to the cent and no further', () => {
  expect(parseMoney('1 234,5')).toBe('1234.50');
  expect(parseMoney('12')).toBe('12.00');
  expect(parseMoney('12,345')).toBeUndefined();
});

it('counts days across a change of hour and a leap year', () => {
  expect(daysBetween('2019-10-26', '2019-10-28')).toBe(2);
  expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
  expect(weekday('2019-11-14')).toBe(4);
  expect(isWeekend('2019-11-16')).toBe(true);
  expect(isWeekend('2019-11-15')).toBe(false);
});
