import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { brokenIn } from './broken.rules.js';
import { chainTo } from './chain.rules.js';
import { linkTypes, type Plan, type PlanLink, type PlanTask } from './plan.rules.js';
import { sampleCalendars } from './sample-plan.js';
import { compute, written } from './schedule.rules.js';

/** Anything that people may write: trees, promises that cannot be kept, work begun out of turn, days held by hand. */
const startsOn: Day = '2019-07-15';
const someDay = fc.option(
  fc.nat(60).map((days) => addDays(startsOn, days - 10)),
  { freq: 2 },
);
const period = fc.option(
  fc.tuple(fc.nat(60), fc.nat(9)).map(([from, days]) => ({
    from: addDays(startsOn, from),
    until: addDays(startsOn, from + days),
  })),
  { freq: 2 },
);
const drawnTask = fc.record({
  above: fc.nat(99),
  calendarId: fc.constantFrom(...sampleCalendars.keys()),
  duration: fc.nat(9),
  opening: fc.boolean(),
  notBefore: someDay,
  finishBy: someDay,
  fixed: period,
  actual: period,
  finished: fc.boolean(),
  progress: fc.nat(100),
});
const drawnLink = fc.record({
  ends: fc.tuple(fc.nat(99), fc.nat(99)),
  type: fc.constantFrom(...linkTypes),
  lag: fc.integer({ min: -9, max: 9 }),
  inCalendarDays: fc.boolean(),
});
const drawnPlan = fc
  .tuple(fc.array(drawnTask, { minLength: 1, maxLength: 14 }), fc.array(drawnLink, { maxLength: 14 }), someDay)
  .map(
    ([tasks, links, asOf]): Plan => ({
      startsOn,
      asOf,
      calendars: sampleCalendars,
      tasks: tasks.map(({ above, actual, finished, ...task }, i): PlanTask => {
        const parent = above % (2 * tasks.length);
        return {
          ...task,
          id: `T${i}`,
          code: `T${i}`,
          parentId: parent < i ? `T${parent}` : null,
          actualStart: actual?.from ?? null,
          actualFinish: finished ? (actual?.until ?? null) : null,
        };
      }),
      links: links.map(({ ends: [a, b], ...link }, i): PlanLink => {
        const [from, to] = [a % tasks.length, b % tasks.length];
        return { ...link, id: `L${i}`, from: `T${from}`, to: `T${to}` };
      }),
    }),
  );

it('answers with a plan whose dates hold together, or refuses in words', () => {
  let answered = 0;
  fc.assert(
    fc.property(drawnPlan, (plan) => {
      let computed: ReturnType<typeof compute>;
      try {
        computed = compute(plan);
      } catch (refusal) {
        expect(refusal).toBeInstanceOf(Refusal);
        return;
      }
      answered += 1;
      const schedule = written(computed);
      const broken = brokenIn(computed, schedule);
      for (const task of plan.tasks) {
        const found = schedule.tasks.get(task.id);
        if (!found) throw new Error('not scheduled');
        expect(found.startsOn <= found.endsOn).toBe(true);
        expect(found.freeFloat).toBeGreaterThanOrEqual(0);
        expect(chainTo(schedule, task.id).at(-1)?.taskId).toBe(task.id);
        if (broken.length === 0) expect(found.totalFloat).toBeGreaterThanOrEqual(0);
        if (found.spans) continue;
        if (task.actualFinish) expect(found).toMatchObject({ endsOn: task.actualFinish, done: true, critical: false });
        else if (task.actualStart) expect(found.startsOn).toBe(task.actualStart);
        else if (task.fixed)
          expect([found.startsOn, found.endsOn]).toEqual([
            task.duration > 0 ? task.fixed.from : task.fixed.until,
            task.fixed.until,
          ]);
        else for (const day of [startsOn, task.notBefore, plan.asOf]) if (day) expect(found.startsOn >= day).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
  expect(answered).toBeGreaterThan(60);
});
