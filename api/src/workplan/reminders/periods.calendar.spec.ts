import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, covers, type Day, daysBetween } from '../../kernel/day.js';
import {
  type Asking,
  type Beat,
  closedBefore,
  lastDue,
  type Pace,
  paces,
  periodOf,
  updateOwed,
} from './periods.calendar.js';

const beat = (every: Pace, dueDay: number): Beat => ({ every, dueDay });

describe('a period ends on the evening of the day by which its update is due', () => {
  it.each<[Day, Pace, number, Day, Day]>([
    ['2019-11-14', 'MONTH', 15, '2019-10-16', '2019-11-15'],
    ['2019-11-15', 'MONTH', 15, '2019-10-16', '2019-11-15'],
    ['2019-11-16', 'MONTH', 15, '2019-11-16', '2019-12-15'],
    ['2019-12-31', 'MONTH', 15, '2019-12-16', '2020-01-15'],
    ['2020-02-10', 'MONTH', 31, '2020-02-01', '2020-02-29'],
    ['2019-02-10', 'MONTH', 30, '2019-01-31', '2019-02-28'],
    ['2019-03-01', 'MONTH', 30, '2019-03-01', '2019-03-30'],
    ['2019-03-31', 'MONTH', 30, '2019-03-31', '2019-04-30'],
    ['2019-11-14', 'QUARTER', 15, '2019-10-16', '2020-01-15'],
    ['2019-10-15', 'QUARTER', 15, '2019-07-16', '2019-10-15'],
    ['2020-01-31', 'QUARTER', 31, '2019-11-01', '2020-01-31'],
  ])('%s, %s on the %i: from %s to %s', (day, every, dueDay, from, until) =>
    expect(periodOf(day, beat(every, dueDay))).toEqual({ from, until }),
  );

  it('has none while nothing is asked', () => {
    expect(periodOf('2019-11-14', beat('OFF', 15))).toBeNull();
    expect(closedBefore('2019-11-14', beat('OFF', 15))).toBeNull();
  });
});

describe('what a work package owes on 14 November 2019', () => {
  const asking = { every: 'MONTH', dueDay: 15, since: '2018-02-08', endsOn: '2022-02-07' } as const satisfies Asking;
  const work = { startsOn: '2018-02-08', atRest: false } as const;
  it.each<[string, Day | null, Partial<Asking>, object | null]>([
    ['said within the period', '2019-11-04', {}, null],
    ['said before it', '2019-10-15', {}, { dueOn: '2019-11-15', missed: 0 }],
    ['silent for one', '2019-09-10', {}, { dueOn: '2019-10-15', missed: 1 }],
    ['silent for three', '2019-07-20', {}, { dueOn: '2019-09-15', missed: 2 }],
    ['never a word', null, { since: '2019-06-01' }, { dueOn: '2019-06-15', missed: 5 }],
    ['each quarter', '2019-10-15', { every: 'QUARTER' }, { dueOn: '2020-01-15', missed: 0 }],
    ['not asked', null, { every: 'OFF' }, null],
    ['asked from now on', null, { since: '2019-11-14' }, { dueOn: '2019-11-15', missed: 0 }],
    [
      'the project is over, and it owes the last',
      '2019-08-20',
      { endsOn: '2019-09-30' },
      { dueOn: '2019-10-15', missed: 1 },
    ],
    ['the project is over, and all was said', '2019-10-01', { endsOn: '2019-09-30' }, null],
  ])('%s', (_what, saidOn, more, owed) =>
    expect(updateOwed({ ...work, saidOn }, { ...asking, ...more }, '2019-11-14')).toEqual(owed),
  );

  it('owes nothing before it begins, once done, or while suspended', () => {
    expect(updateOwed({ ...work, startsOn: '2019-11-15', saidOn: null }, asking, '2019-11-14')).toBeNull();
    expect(updateOwed({ ...work, atRest: true, saidOn: null }, asking, '2019-11-14')).toBeNull();
  });
});

const days = fc.integer({ min: 0, max: 6_500 }).map((count) => addDays('2014-01-01', count));
const beats = fc.record({ every: fc.constantFrom(...paces.slice(0, 2)), dueDay: fc.integer({ min: 1, max: 31 }) });

describe('whatever the rhythm', () => {
  it('each day falls in one period, and periods follow each other without a gap', () =>
    fc.assert(
      fc.property(days, beats, (day, rhythm) => {
        const period = periodOf(day, rhythm);
        if (!period) throw new Error('no period');
        expect(covers(period, day)).toBe(true);
        expect(periodOf(period.from, rhythm)).toEqual(period);
        expect(periodOf(period.until, rhythm)).toEqual(period);
        expect(periodOf(addDays(period.until, 1), rhythm)?.from).toBe(addDays(period.until, 1));
        expect(closedBefore(day, rhythm)?.until).toBe(addDays(period.from, -1));
        const length = daysBetween(period.from, period.until) + 1;
        const [least, most] = rhythm.every === 'MONTH' ? [28, 31] : [89, 92];
        expect(length).toBeGreaterThanOrEqual(least as number);
        expect(length).toBeLessThanOrEqual(most as number);
      }),
    ));

  it('an update settles what was owed until its period closes, then one period is owed', () =>
    fc.assert(
      fc.property(days, days, beats, fc.integer({ min: 0, max: 400 }), (startsOn, saidOn, rhythm, later) => {
        const asking = { ...rhythm, since: '2014-01-01', endsOn: '2040-01-01' } as const;
        const today = addDays(saidOn, later);
        const owed = updateOwed({ startsOn, atRest: false, saidOn }, asking, today);
        const until = periodOf(saidOn, rhythm)?.until as Day;
        if (today <= until) expect(owed).toBeNull();
        else if (startsOn <= saidOn) {
          expect(owed?.dueOn).toBe(periodOf(addDays(until, 1), rhythm)?.until);
          expect(owed?.missed === 0).toBe(today <= (owed?.dueOn as Day));
        }
      }),
    ));

  it('no more is missed than periods went by', () =>
    fc.assert(
      fc.property(days, beats, fc.integer({ min: 0, max: 2_000 }), (startsOn, rhythm, later) => {
        const today = addDays(startsOn, later);
        const asking = { ...rhythm, since: startsOn, endsOn: '2040-01-01' } as const;
        const owed = updateOwed({ startsOn, atRest: false, saidOn: null }, asking, today);
        expect(owed?.missed).toBeLessThanOrEqual(Math.ceil((later + 1) / 27));
        expect(owed && owed.dueOn >= startsOn).toBe(true);
      }),
    ));

  it('who is late of all that were asked is told by two days of their project', () =>
    fc.assert(
      fc.property(days, fc.option(days), days, days, days, beats, (startsOn, saidOn, since, endsOn, today, rhythm) => {
        const owed = updateOwed({ startsOn, atRest: false, saidOn }, { ...rhythm, since, endsOn }, today);
        const due = lastDue(rhythm, endsOn, today);
        const began = due !== null && startsOn <= due.last && since <= due.last;
        const late = began && (saidOn === null || saidOn <= due.before);
        expect(late).toBe(owed !== null && owed.dueOn < today);
      }),
      { numRuns: 500 },
    ));
});
