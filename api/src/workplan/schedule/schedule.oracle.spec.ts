import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day, daysBetween } from '../../kernel/day.js';
import { ScheduleCycle } from './network.rules.js';
import { linkTypes, type Plan, type PlanLink, type PlanTask } from './plan.rules.js';
import { sampleCalendars } from './sample-plan.js';
import { scheduleOf } from './schedule.rules.js';
import type { ScheduledTask } from './scheduled.rules.js';

const startsOn: Day = '2019-07-15';
const workedOf = new Map(
  [...sampleCalendars].map(([id, calendar]) => [
    id,
    Array.from({ length: 700 }, (_, i) => calendar.works(addDays(startsOn, i))),
  ]),
);

/** Longest paths by moving tasks a day at a time until nothing is left to say: slow, and shares no step with the engine. */
function pushed({ tasks, links }: Plan): Map<string, readonly [start: number, end: number]> {
  const isWorked = (id: string, at: number) => at < 0 || workedOf.get(id)?.[at] === true;
  const count = (id: string, at: number): number => {
    let worked = 0;
    for (let i = Math.min(at, 0); i < Math.max(at, 0); i++) if (isWorked(id, i)) worked += 1;
    return at < 0 ? -worked : worked;
  };
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const isClosing = ({ duration, opening }: PlanTask) => duration === 0 && !opening;
  const endOf = ({ calendarId, duration }: PlanTask, start: number): number => {
    let [at, left] = [start, duration];
    for (; left > 0; at++) if (isWorked(calendarId, at)) left -= 1;
    return at;
  };
  const settle = (task: PlanTask, from: number): readonly [number, number] => {
    let start = from;
    while (task.duration > 0 && !isWorked(task.calendarId, start)) start += 1;
    return [start, endOf(task, start)];
  };
  const at = new Map(
    tasks.map((task) => {
      const floor = Math.max(0, task.notBefore ? daysBetween(startsOn, task.notBefore) : 0);
      return [task.id, settle(task, isClosing(task) ? floor + 1 : floor)];
    }),
  );
  const kept = ({ from, to, type, lag, inCalendarDays }: PlanLink): boolean => {
    const [source, target] = [byId.get(from) as PlanTask, byId.get(to) as PlanTask];
    const read = at.get(from)?.[type[0] === 'F' ? 1 : 0] as number;
    const bound = at.get(to)?.[type[1] === 'F' ? 1 : 0] as number;
    const evening = source.duration === 0 ? isClosing(source) : type[0] === 'F';
    const [asked, wait] = inCalendarDays ? [read + lag, 0] : [read, lag];
    const worked = (place: number) => count(target.calendarId, place);
    if (target.opening && target.duration === 0) return worked(bound + 1) > worked(asked) + wait;
    if (target.duration === 0) {
      if (!evening) return worked(bound) >= worked(asked) + wait + 1;
      return wait === 0 ? bound >= asked : worked(bound) >= worked(asked) + wait;
    }
    if (wait === 0 && (evening || type[1] === 'S')) return bound >= asked;
    return worked(bound) >= worked(asked) + wait;
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (const link of links)
      while (!kept(link)) {
        const task = byId.get(link.to) as PlanTask;
        at.set(link.to, settle(task, (at.get(link.to)?.[0] as number) + 1));
        moved = true;
      }
  }
  return at;
}

const calendarIds = [...sampleCalendars.keys()];
const drawnTask = fc.record({
  calendarId: fc.constantFrom(...calendarIds),
  duration: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constant(0)),
  opening: fc.boolean(),
  notBefore: fc.option(
    fc.nat(30).map((days) => addDays(startsOn, days)),
    { freq: 4 },
  ),
});
const drawnLink = fc.record({
  ends: fc.tuple(fc.nat(99), fc.nat(99)),
  type: fc.constantFrom(...linkTypes),
  lag: fc.integer({ min: -4, max: 5 }),
  inCalendarDays: fc.boolean(),
});

/** Plans whose links all lead from one task to a later one of the list; the list itself may come in any order. */
const drawnPlan = fc
  .tuple(fc.array(drawnTask, { minLength: 2, maxLength: 12 }), fc.array(drawnLink, { maxLength: 24 }), fc.boolean())
  .map(([drawn, links, backwards]): Plan => {
    const tasks = drawn.map((task, i): PlanTask => ({ ...task, id: `T${i}`, code: `T${i}` }));
    return {
      startsOn,
      calendars: sampleCalendars,
      tasks: backwards ? tasks.toReversed() : tasks,
      links: links.flatMap(({ ends, ...link }, i) => {
        const [from, to] = ends.map((end) => end % tasks.length).sort((a, b) => a - b);
        return from === to ? [] : [{ ...link, id: `L${i}`, from: `T${from}`, to: `T${to}` }];
      }),
    };
  });

const runs = { numRuns: 300 };

it('puts every task where pushing it day by day would', () =>
  fc.assert(
    fc.property(drawnPlan, (plan) => {
      const { tasks } = scheduleOf(plan);
      const byHand = pushed(plan);
      for (const { id, duration, opening } of plan.tasks) {
        const [start, end] = byHand.get(id) as readonly [number, number];
        const days = [
          addDays(startsOn, duration === 0 && !opening ? end - 1 : start),
          addDays(startsOn, duration === 0 && opening ? end : end - 1),
        ];
        expect([id, tasks.get(id)?.startsOn, tasks.get(id)?.endsOn]).toEqual([id, ...days]);
      }
    }),
    runs,
  ));

it('gives each task all the float it has: so many days later nothing ends later, and one more day it does', () =>
  fc.assert(
    fc.property(drawnPlan, fc.nat(99), (plan, nth) => {
      const task = plan.tasks[nth % plan.tasks.length] as PlanTask;
      const found = scheduleOf(plan).tasks.get(task.id);
      const calendar = sampleCalendars.get(task.calendarId);
      if (!found || !calendar) throw new Error('not scheduled');
      expect(found.totalFloat).toBeGreaterThanOrEqual(0);
      const endWhenLater = (days: number): number => {
        const notBefore = days === 0 ? found.startsOn : calendar.add(found.startsOn, days);
        const tasks = plan.tasks.map((other) => (other === task ? { ...other, notBefore } : other));
        return Math.max(...[...pushed({ ...plan, tasks }).values()].map(([, end]) => end));
      };
      const end = endWhenLater(0);
      expect(endWhenLater(found.totalFloat)).toBe(end);
      expect(endWhenLater(found.totalFloat + 1)).toBeGreaterThan(end);
    }),
    runs,
  ));

it('lets each task use its free float without moving any other', () =>
  fc.assert(
    fc.property(drawnPlan, fc.nat(99), (plan, nth) => {
      const task = plan.tasks[nth % plan.tasks.length] as PlanTask;
      const before = scheduleOf(plan).tasks;
      const found = before.get(task.id);
      if (!found) throw new Error('not scheduled');
      const { startsOn: from, freeFloat, totalFloat } = found;
      expect(freeFloat).toBeLessThanOrEqual(totalFloat);
      const move = (days: number) => {
        const notBefore = days === 0 ? from : sampleCalendars.get(task.calendarId)?.add(from, days);
        const tasks = plan.tasks.map((other) => (other === task ? { ...other, notBefore } : other));
        const after = scheduleOf({ ...plan, tasks });
        return plan.tasks.filter(
          ({ id }) => id !== task.id && after.tasks.get(id)?.startsOn !== before.get(id)?.startsOn,
        );
      };
      expect(move(freeFloat)).toEqual([]);
    }),
    runs,
  ));

it('is late never before it is early, drives from drivers only, and says the same of what it has said', () =>
  fc.assert(
    fc.property(drawnPlan, (plan) => {
      const schedule = scheduleOf(plan);
      for (const task of schedule.tasks.values()) {
        expect(task.lateStartsOn >= task.startsOn && task.lateEndsOn >= task.endsOn).toBe(true);
        expect(task.lateEndsOn <= addDays(schedule.endsOn, 1)).toBe(true);
        expect(task.cause === 'LINK').toBe(task.drivers.length > 0);
      }
      expect(scheduleOf(plan)).toEqual(schedule);
      const settled = plan.tasks.map((task) => ({ ...task, notBefore: schedule.tasks.get(task.id)?.startsOn }));
      const again = scheduleOf({ ...plan, tasks: settled });
      expect([...again.tasks.values()].map((t) => [t.startsOn, t.endsOn, t.totalFloat])).toEqual(
        [...schedule.tasks.values()].map((t) => [t.startsOn, t.endsOn, t.totalFloat]),
      );
    }),
    runs,
  ));

it('finds a cycle wherever there is one, and it is one', () =>
  fc.assert(
    fc.property(drawnPlan, fc.nat(99), fc.nat(99), (plan, a, b) => {
      const [from, to] = [a, b].map((end) => `T${end % plan.tasks.length}`) as [string, string];
      const links: PlanLink[] = [...plan.links, { id: 'X', from, to, type: 'FS', lag: 0 }];
      const leads = (id: string, seen = new Set<string>()): boolean =>
        id === from ||
        links.some((link) => link.from === id && !seen.has(link.to) && leads(link.to, seen.add(link.to)));
      const round = leads(to);
      try {
        scheduleOf({ ...plan, links });
        expect(round).toBe(false);
      } catch (refusal) {
        if (!(refusal instanceof ScheduleCycle)) throw refusal;
        expect(round).toBe(true);
        const { ids } = refusal;
        expect(new Set(ids).size).toBe(ids.length);
        ids.forEach((id, i) => {
          const next = ids[(i + 1) % ids.length];
          expect(links.some((link) => link.from === id && link.to === next)).toBe(true);
        });
      }
    }),
    runs,
  ));

const drawnLots = fc.tuple(
  fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 })), { minLength: 4, maxLength: 12 }),
  fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: -3, max: 3 })), { maxLength: 5 }),
);

it('treats a link from a lot to a lot as links from each task of the one to each of the other', () =>
  fc.assert(
    fc.property(drawnLots, ([drawn, pairs]) => {
      const lots = [0, 1, 2, 3].map((i): PlanTask => ({ id: `LT${i}`, code: '', calendarId: 'fr', duration: 0 }));
      const under = drawn.map(
        ([lot, duration], i): PlanTask => ({ ...(lots[lot] as PlanTask), id: `T${i}`, parentId: `LT${lot}`, duration }),
      );
      const of = (lot: string) => under.filter(({ parentId }) => parentId === lot);
      const links = pairs
        .map(([a, b, lag], i): PlanLink => ({ id: `L${i}`, from: `LT${a}`, to: `LT${b}`, type: 'FS', lag }))
        .filter(({ from, to }) => from < to && of(from).length > 0 && of(to).length > 0);
      const each = links.flatMap((link) =>
        of(link.from).flatMap((a) => of(link.to).map((b) => ({ ...link, from: a.id, to: b.id }))),
      );
      const plan = { startsOn, calendars: sampleCalendars };
      const used = lots.filter(({ id }) => of(id).length > 0);
      const whole = scheduleOf({ ...plan, tasks: [...under, ...used], links }).tasks;
      const apart = scheduleOf({ ...plan, tasks: under, links: each }).tasks;
      for (const { id } of under) {
        const { drivers, ...expected } = apart.get(id) as ScheduledTask;
        expect(whole.get(id)).toMatchObject(expected);
        expect(new Set(whole.get(id)?.drivers.map(({ linkId }) => linkId))).toEqual(
          new Set(drivers.map(({ linkId }) => linkId)),
        );
      }
    }),
    runs,
  ));
