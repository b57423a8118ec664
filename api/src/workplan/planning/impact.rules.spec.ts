import { expect, it } from '@jest/globals';
import { usualCalendars } from '../calendars/plan-calendars.rules.js';
import { impactOf, type Wanted } from './impact.rules.js';
import type { Planned, PlannedLink, PlannedWork } from './planned.rules.js';

const work = (
  code: string,
  parentId: string | null,
  startsOn: `${number}-${number}-${number}`,
  endsOn: typeof startsOn,
): PlannedWork => ({
  ...{ id: code, code, parentId, leadPartnerId: 'Vega', startsOn, endsOn, state: 'NOT_STARTED', progress: 0 },
});
const after = (fromId: string, toId: string): PlannedLink => ({
  ...{ id: `${fromId}-${toId}`, fromId, toId, type: 'FS', lag: 0, inCalendarDays: false },
});

/** The pump is built in April 2020, tried in May; what comes after the trial was drawn too early. */
const planned: Planned = {
  ...{ startsOn: '2018-02-08', endsOn: '2022-02-07', calendars: usualCalendars() },
  works: [
    work('L', null, '2020-04-01', '2020-06-30'),
    work('built', 'L', '2020-04-01', '2020-04-30'),
    work('tried', 'L', '2020-05-04', '2020-05-29'),
    work('told', 'L', '2020-05-25', '2020-06-05'),
    work('apart', null, '2020-05-01', '2020-05-02'),
  ],
  milestones: [{ id: 'J1', code: 'J1', partnerId: 'Vega', forecastOn: '2020-06-08', achievedOn: null }],
  dependencies: [after('built', 'tried'), after('tried', 'told'), after('told', 'J1')],
};

const told = (wanted: Wanted) =>
  impactOf(planned, wanted).shifts.map(
    ({ itemId, startsOn, endsOn, days }) => `${itemId} ${startsOn} ${endsOn} ${days}`,
  );

it('keeps the working days of what is moved, over weekends and public holidays', () => {
  // 21 working days of April without Easter Monday; a fortnight later, with 8 and 21 May among them.
  expect(told({ itemId: 'built', startsOn: '2020-04-15' })[0]).toBe('built 2020-04-15 2020-05-15 15');
  expect(told({ itemId: 'built', startsOn: '2020-04-15', endsOn: '2020-05-07' })[0]).toBe(
    'built 2020-04-15 2020-05-07 7',
  );
});

it('counts what is pushed from where the plan shows it, and takes along what stood too early behind', () => {
  expect(told({ itemId: 'tried', startsOn: '2020-05-11' })).toEqual([
    'tried 2020-05-11 2020-06-05 7',
    'told 2020-06-08 2020-06-18 13',
    'J1 2020-06-18 2020-06-18 10',
  ]);
  expect(told({ itemId: 'told', startsOn: '2020-06-02' })).toEqual([
    'told 2020-06-02 2020-06-12 7',
    'J1 2020-06-12 2020-06-12 4',
  ]);
});

it('lands on the first day that can be', () => {
  const { shifts, room } = impactOf(planned, { itemId: 'told', startsOn: '2020-05-18' });
  expect([shifts[0]?.startsOn, room.earliest]).toEqual(['2020-06-02', '2020-06-02']);
});

it('leaves alone what has nothing to do with it, though a holiday stands at its edge', () =>
  expect(told({ itemId: 'built', startsOn: '2020-04-02' }).join()).not.toContain('apart'));

it('tells the days that a lot takes to hold what moves', () => {
  expect(impactOf(planned, { itemId: 'told', startsOn: '2020-06-22' }).lots).toEqual([
    { itemId: 'L', startsOn: '2020-04-01', endsOn: '2020-07-02' },
  ]);
  expect(impactOf(planned, { itemId: 'told', startsOn: '2020-06-02' }).lots).toEqual([]);
});

it('moves all under a lot that is moved', () =>
  expect(told({ itemId: 'L', startsOn: '2020-04-08' }).map((line) => line.split(' ')[0])).toEqual([
    'built',
    'tried',
    'told',
    'J1',
  ]));

it('lets the first task of a lot begin before the lot was drawn, and the lot with it', () => {
  const { shifts, lots } = impactOf(planned, { itemId: 'built', startsOn: '2020-03-02', endsOn: '2020-03-27' });
  expect(shifts[0]).toMatchObject({ itemId: 'built', startsOn: '2020-03-02', endsOn: '2020-03-27' });
  expect(lots).toEqual([{ itemId: 'L', startsOn: '2020-03-02', endsOn: '2020-06-30' }]);
});
