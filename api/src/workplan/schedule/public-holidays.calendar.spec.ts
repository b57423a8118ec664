import { expect, it } from '@jest/globals';
import { addDays, type Day } from '../../kernel/day.js';
import { easterOf, publicHolidays } from './public-holidays.calendar.js';

/** As printed in almanacs, 2014 to 2032. */
const easters: readonly Day[] = [
  '2014-04-20',
  '2015-04-05',
  '2016-03-27',
  '2017-04-16',
  '2018-04-01',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
];

/** The Church's tables: golden number, Sunday letter, paschal moon. Shares nothing with the method under test. */
function easterByTables(year: number): Day {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const leapsLeftOut = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - leapsLeftOut - 10;
  let epact = (11 * golden + 20 + moonCorrection - leapsLeftOut) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let moon = 44 - epact;
  if (moon < 21) moon += 30;
  return addDays(`${year}-03-01` as Day, moon + 7 - ((sunday + moon) % 7) - 1);
}

it('knows Easter from 2014 to 2032', () =>
  expect(easters.map((day) => easterOf(Number(day.slice(0, 4))))).toEqual(easters));

it('agrees with the tables of the Church for every year of the horizon', () => {
  for (let year = 2000; year <= 2099; year++) expect(easterOf(year)).toBe(easterByTables(year));
});

it('gives the eleven holidays of 2019 in order', () =>
  expect(publicHolidays(2019, 'FRANCE').map(({ day, name }) => `${day} ${name}`)).toEqual([
    '2019-01-01 NEW_YEAR',
    '2019-04-22 EASTER_MONDAY',
    '2019-05-01 LABOUR_DAY',
    '2019-05-08 VICTORY_1945',
    '2019-05-30 ASCENSION',
    '2019-06-10 WHIT_MONDAY',
    '2019-07-14 NATIONAL_DAY',
    '2019-08-15 ASSUMPTION',
    '2019-11-01 ALL_SAINTS',
    '2019-11-11 ARMISTICE_1918',
    '2019-12-25 CHRISTMAS',
  ]));

it('adds Good Friday and the 26th of December in Alsace-Moselle', () => {
  const added = publicHolidays(2020, 'ALSACE_MOSELLE').filter(
    ({ day }) => !publicHolidays(2020, 'FRANCE').some((holiday) => holiday.day === day),
  );
  expect(added).toEqual([
    { day: '2020-04-10', name: 'GOOD_FRIDAY' },
    { day: '2020-12-26', name: 'SAINT_STEPHEN' },
  ]);
  expect(publicHolidays(2020, 'NONE')).toEqual([]);
});
