import { expect, it } from '@jest/globals';
import { sameHourOn } from './clock.js';

const inParis = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' }).format(
    instant,
  );

it('keeps the hour of Paris on a fixed day, whatever the season and however late in the evening', () => {
  for (const [day, now, expected] of [
    ['2019-11-14', '2026-11-22T23:30:00.250Z', '2019-11-14 00:30:00'],
    ['2019-11-14', '2026-11-22T22:59:59.999Z', '2019-11-14 23:59:59'],
    ['2019-11-14', '2026-07-14T22:30:00.000Z', '2019-11-14 00:30:00'],
    ['2019-07-15', '2026-11-22T23:30:00.000Z', '2019-07-15 00:30:00'],
    ['2019-07-15', '2026-07-14T12:00:00.000Z', '2019-07-15 14:00:00'],
  ] as const)
    expect(inParis(sameHourOn(day, new Date(now)))).toBe(expected);
});

it('falls on its day at every hour of two years', () => {
  for (let hour = 0; hour < 2 * 366 * 24; hour += 1) {
    const now = new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000);
    expect(inParis(sameHourOn('2019-11-14', now)).slice(0, 10)).toBe('2019-11-14');
  }
});
