import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../kernel/day.js';
import { drawn } from './plan.rules.js';
import { sampleCalendars, samplePlan } from './sample-plan.js';
import { scheduleOf } from './schedule.rules.js';

it('puts a task drawn by its days back on those days, whatever the calendar', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...sampleCalendars),
      fc.nat(900),
      fc.nat(200),
      ([calendarId, calendar], start, length) => {
        const from = calendar.onOrAfter(addDays('2019-11-04', start));
        const until = calendar.add(from, length);
        const plan = samplePlan([['A:1', { calendarId, ...drawn({ from, until }, calendar) }]]);
        expect(scheduleOf(plan).tasks.get('A')).toMatchObject({ startsOn: from, endsOn: length === 0 ? from : until });
      },
    ),
  ));

it('gives a working day to a task drawn on a weekend', () => {
  const weekend: { from: Day; until: Day } = { from: '2019-11-09', until: '2019-11-10' };
  const [calendar] = sampleCalendars.values();
  if (!calendar) throw new Error('no calendar');
  expect(drawn(weekend, calendar)).toEqual({ duration: 1, notBefore: '2019-11-09' });
});
