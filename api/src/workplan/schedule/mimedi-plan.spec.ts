import { expect, it } from '@jest/globals';
import type { Day } from '../../kernel/day.js';
import { brokenIn } from './broken.rules.js';
import { chainTo } from './chain.rules.js';
import type { Plan, PlanTask } from './plan.rules.js';
import { samplePlan } from './sample-plan.js';
import { compute, scheduleOf, written } from './schedule.rules.js';
import { whatIf } from './what-if.rules.js';
import { FRENCH_WEEK, WorkingCalendar } from './working.calendar.js';

/**
 * A production line for cell therapies, seen from 14 November 2019: sorting (LT1), activation (LT2), the bioreactor
 * (LT3) and its enclosure (LT4), put together and qualified (LT5). Some days are those of the agreement.
 */
const done = (actualStart: Day, actualFinish: Day): Partial<PlanTask> => ({ actualStart, actualFinish, progress: 100 });
const at = (calendarId: string, more: Partial<PlanTask> = {}): Partial<PlanTask> => ({ calendarId, ...more });

const line: Plan = samplePlan(
  [
    ['J0', { opening: true, actualFinish: '2018-02-08' }],
    'LT1',
    ['LT1/T1.1:400', at('university', done('2018-02-08', '2019-08-30'))],
    ['LT1/T1.2:200', at('university', { actualStart: '2019-09-02', progress: 25 })],
    'LT2',
    ['LT2/T2.1:380', done('2018-03-01', '2019-10-31')],
    'LT2/T2.2:120',
    'LT3',
    ['LT3/T3.1:150', { actualStart: '2019-03-04', progress: 80 }],
    'LT4',
    'LT4/T4.2:90',
    'LT5',
    ['LT5/T5.1:60', at('hospital')],
    'LT5/T5.2:80',
    ['J9', { finishBy: '2021-07-30' }],
  ],
  [
    'J0 FS LT1',
    'T1.1 FS T1.2',
    'T2.1 FS+10 T2.2',
    'T3.1 FS T4.2',
    'T3.1 SS+60 T2.2',
    'T1.2 FF+20 T2.2',
    'LT4 FS LT5',
    'T2.2 FS T5.2',
    'T5.1 FS+21d T5.2',
    'LT5 FS J9',
  ],
  {
    startsOn: '2018-02-08',
    asOf: '2019-11-14',
    calendars: new Map([
      ['fr', new WorkingCalendar({ ...FRENCH_WEEK, closures: [{ from: '2019-12-23', until: '2020-01-03' }] })],
      ['university', new WorkingCalendar({ ...FRENCH_WEEK, closures: [{ from: '2020-07-27', until: '2020-08-21' }] })],
      [
        'hospital',
        new WorkingCalendar({ weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: 'NONE', closures: [], openings: [] }),
      ],
    ]),
  },
);

it('reads as a planner would draw it', () => {
  const schedule = scheduleOf(line);
  const rows = [...schedule.tasks.values()].map(({ id, startsOn, endsOn, totalFloat, critical, cause }) =>
    [id.padEnd(4), startsOn, endsOn, String(totalFloat).padStart(3), critical ? '*' : ' ', cause].join(' '),
  );
  expect(rows).toEqual([
    'J0   2018-02-08 2018-02-08   0   ACTUAL',
    'LT1  2018-02-08 2020-06-19  14   ACTUAL',
    'T1.1 2018-02-08 2019-08-30   0   ACTUAL',
    'T1.2 2019-09-02 2020-06-19  14   ACTUAL',
    'LT2  2018-03-01 2020-07-20  14   ACTUAL',
    'T2.1 2018-03-01 2019-10-31   0   ACTUAL',
    'T2.2 2020-01-27 2020-07-20  14   LINK',
    'LT3  2019-03-04 2020-01-08   2   ACTUAL',
    'T3.1 2019-03-04 2020-01-08   2   ACTUAL',
    'LT4  2020-01-09 2020-05-18   2   LINK',
    'T4.2 2020-01-09 2020-05-18   2   LINK',
    'LT5  2020-05-19 2020-11-30   0 * LINK',
    'T5.1 2020-05-19 2020-07-17   2   LINK',
    'T5.2 2020-08-10 2020-11-30   0 * LINK',
    'J9   2020-11-30 2020-11-30   0 * LINK',
  ]);
});

it('says why the line is qualified when it is: the bioreactor, its enclosure, then trials that end on a Friday', () => {
  const schedule = scheduleOf(line);
  expect(chainTo(schedule, 'J9').map(({ taskId }) => taskId)).toEqual([
    'T3.1',
    'T4.2',
    'LT4',
    'T5.1',
    'T5.2',
    'LT5',
    'J9',
  ]);
  expect([...schedule.tasks.values()].filter(({ critical, spans }) => critical && !spans).map(({ id }) => id)).toEqual([
    'T5.2',
    'J9',
  ]);
});

it('says what happens when the sorting bench takes more than twice as long', () => {
  const kept = compute(line);
  expect(brokenIn(kept, written(kept))).toEqual([]);
  const { shifts, endDays, breaks, after } = whatIf(line, { taskId: 'T1.2', duration: 440 });
  expect(shifts.map(({ taskId, endDays: days }) => `${taskId} ${days}`)).toEqual([
    'LT1 286',
    'LT2 284',
    'T1.2 286',
    'LT5 268',
    'T2.2 284',
    'T5.2 268',
    'J9 268',
  ]);
  expect(endDays).toBe(268);
  expect(breaks).toMatchObject([{ taskId: 'J9', asked: '2021-07-30', found: '2021-08-25', days: 18 }]);
  expect(chainTo(after, 'J9').map(({ taskId }) => taskId)).toEqual(['T1.2', 'T2.2', 'T5.2', 'LT5', 'J9']);
});
