import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../kernel/day.js';
import { type PlannedWork, planOf } from '../planning/planned.rules.js';
import { scheduleOf } from '../schedule/schedule.rules.js';
import type { ClosedDays } from './closure.rules.js';
import { type Closed, closureImpactOf } from './closure-impact.rules.js';
import { PlanCalendars, usualCalendars } from './plan-calendars.rules.js';

const work = (code: string, leadPartnerId: string, startsOn: Day, endsOn: Day, more = {}): PlannedWork => ({
  ...{ id: code, code, parentId: null, leadPartnerId, startsOn, endsOn, state: 'NOT_STARTED', progress: 0 },
  ...more,
});

/** Vega builds until 14 August 2020, Orion tries from the 17th, and J1 closes the trial. */
const planned: Closed = {
  ...{ startsOn: '2018-02-08', endsOn: '2020-09-30', calendars: usualCalendars() },
  works: [
    work('built', 'Vega', '2020-07-20', '2020-08-14'),
    work('tried', 'Orion', '2020-08-17', '2020-08-28'),
    work('told', 'Vega', '2020-08-10', '2020-08-11', { state: 'DONE' }),
    work('apart', 'Orion', '2020-08-03', '2020-08-07'),
  ],
  milestones: [{ id: 'J1', code: 'J1', partnerId: 'Orion', forecastOn: '2020-08-28', achievedOn: null }],
  deliverables: [
    { id: 'D1', partnerId: 'Vega', dueOn: '2020-08-05', state: 'DRAFT' },
    { id: 'D2', partnerId: 'Vega', dueOn: '2020-08-05', state: 'ACCEPTED' },
  ],
  dependencies: [
    { id: 'a', fromId: 'built', toId: 'tried', type: 'FS', lag: 0, inCalendarDays: false },
    { id: 'b', fromId: 'tried', toId: 'J1', type: 'FS', lag: 0, inCalendarDays: false },
  ],
};
const august: ClosedDays = { partnerId: 'Vega', startsOn: '2020-08-03', endsOn: '2020-08-21' };
const told = (meant: ClosedDays, plan = planned) => closureImpactOf(plan, new PlanCalendars([], [meant]), meant);

describe('a closure', () => {
  it('tells the rows with days in it, the days they lose, and what they push', () => {
    expect(told(august).rows).toEqual([
      // 3 to 14 August: ten working days, done from the 24th to 4 September.
      { itemId: 'built', touched: true, lostDays: 10, wouldStartOn: '2020-07-20', wouldEndOn: '2020-09-04' },
      { itemId: 'D1', touched: true, lostDays: 0, wouldStartOn: null, wouldEndOn: null },
      { itemId: 'tried', touched: false, lostDays: 0, wouldStartOn: '2020-09-07', wouldEndOn: '2020-09-18' },
      { itemId: 'J1', touched: false, lostDays: 0, wouldStartOn: '2020-09-18', wouldEndOn: '2020-09-18' },
    ]);
    expect(told(august).endDays).toBe(21);
    expect(told(august).breaks).toEqual([]);
  });

  it('tells the promises that it breaks', () => {
    const tight = { ...planned, endsOn: '2020-09-10' as const };
    expect(told(august, tight).breaks.map(({ taskId, found }) => [taskId, found])).toEqual([
      ['tried', '2020-09-18'],
      ['J1', '2020-09-18'],
    ]);
  });

  it('of the whole project touches everyone, and costs no weekend', () => {
    const weekend: ClosedDays = { partnerId: null, startsOn: '2020-08-08', endsOn: '2020-08-09' };
    expect(told(weekend).rows).toEqual([
      { itemId: 'built', touched: true, lostDays: 0, wouldStartOn: null, wouldEndOn: null },
    ]);
    const week: ClosedDays = { ...weekend, startsOn: '2020-08-03' };
    expect(told(week).rows.map(({ itemId, lostDays }) => [itemId, lostDays])).toEqual([
      ['built', 5],
      ['apart', 5],
      ['D1', 0],
      ['tried', 0],
      ['J1', 0],
    ]);
  });

  it('moves no drawn day: the row keeps its place with fewer days of work, and what follows is asked nothing', () => {
    const closed = { ...planned, calendars: new PlanCalendars([], [{ ...august, endsOn: '2020-08-07' }]) };
    const { tasks } = scheduleOf(planOf(closed));
    expect(tasks.get('built')).toMatchObject({ startsOn: '2020-07-20', endsOn: '2020-08-14' });
    expect(tasks.get('tried')).toMatchObject({ startsOn: '2020-08-17' });
  });
});

it('counts the lag of a link in the days of the one that follows', () => {
  const links = planned.dependencies.map((link) => (link.id === 'a' ? { ...link, lag: 5 } : link));
  const lagged = (partnerId: string) => {
    const closed: ClosedDays = { partnerId, startsOn: '2020-08-17', endsOn: '2020-08-21' };
    const calendars = new PlanCalendars([], [closed]);
    return scheduleOf(planOf({ ...planned, dependencies: links, calendars })).tasks.get('tried')?.startsOn;
  };
  expect([lagged('Vega'), lagged('Orion')]).toEqual(['2020-08-24', '2020-08-31']);
});
