import { addDays, type Day, dayOf } from '../../kernel/day.js';

export const holidayRegimes = ['NONE', 'FRANCE', 'ALSACE_MOSELLE'] as const;
/** Alsace-Moselle adds two days to those of the whole country. */
export type HolidayRegime = (typeof holidayRegimes)[number];

export const holidayNames = [
  'NEW_YEAR',
  'GOOD_FRIDAY',
  'EASTER_MONDAY',
  'LABOUR_DAY',
  'VICTORY_1945',
  'ASCENSION',
  'WHIT_MONDAY',
  'NATIONAL_DAY',
  'ASSUMPTION',
  'ALL_SAINTS',
  'ARMISTICE_1918',
  'CHRISTMAS',
  'SAINT_STEPHEN',
] as const;
export type HolidayName = (typeof holidayNames)[number];

export interface Holiday {
  readonly day: Day;
  readonly name: HolidayName;
}

type Fixed = readonly [HolidayName, monthAndDay: string];
type Movable = readonly [HolidayName, afterEaster: number];

/** Code du travail, art. L3133-1. */
const fixed: readonly Fixed[] = [
  ['NEW_YEAR', '01-01'],
  ['LABOUR_DAY', '05-01'],
  ['VICTORY_1945', '05-08'],
  ['NATIONAL_DAY', '07-14'],
  ['ASSUMPTION', '08-15'],
  ['ALL_SAINTS', '11-01'],
  ['ARMISTICE_1918', '11-11'],
  ['CHRISTMAS', '12-25'],
];
const movable: readonly Movable[] = [
  ['EASTER_MONDAY', 1],
  ['ASCENSION', 39],
  ['WHIT_MONDAY', 50],
];

/** Code du travail, art. L3134-13. */
const fixedInAlsaceMoselle: readonly Fixed[] = [['SAINT_STEPHEN', '12-26']];
const movableInAlsaceMoselle: readonly Movable[] = [['GOOD_FRIDAY', -2]];

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  const two = (number: number) => String(number).padStart(2, '0');
  return dayOf(`${year}-${two(Math.floor(fromMarch / 31))}-${two((fromMarch % 31) + 1)}`);
}

/** The public holidays of a year, in order of day. */
export function publicHolidays(year: number, regime: HolidayRegime): Holiday[] {
  if (regime === 'NONE') return [];
  const local = regime === 'ALSACE_MOSELLE';
  const easter = easterOf(year);
  const days = [...fixed, ...(local ? fixedInAlsaceMoselle : [])].map(([name, date]) => ({
    name,
    day: dayOf(`${year}-${date}`),
  }));
  const moving = [...movable, ...(local ? movableInAlsaceMoselle : [])].map(([name, after]) => ({
    name,
    day: addDays(easter, after),
  }));
  return [...days, ...moving].sort((a, b) => (a.day < b.day ? -1 : 1));
}
