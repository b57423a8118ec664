// Measures the schedule of a large plan, without a server: `npm run bench -- schedule --tasks 5000 --links 10000`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type * as Chains from '../../api/src/workplan/schedule/chain.rules.js';
import type { LinkType, Plan, PlanLink, PlanTask } from '../../api/src/workplan/schedule/plan.rules.js';
import type * as Schedules from '../../api/src/workplan/schedule/schedule.rules.js';
import type * as Impacts from '../../api/src/workplan/schedule/what-if.rules.js';
import type * as Working from '../../api/src/workplan/schedule/working.calendar.js';

const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: '5000' },
    links: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '20' },
  },
});
const [tasks, links, rounds] = [Number(values.tasks), Number(values.links), Number(values.rounds)];

/** Seen from `test/dist/bench`, where this runs. */
const schedules = join(import.meta.dirname, '../../../api/dist/src/workplan/schedule');
const built = (name: string): string => pathToFileURL(join(schedules, name)).href;
const { compute, scheduleOf, written }: typeof Schedules = await import(built('schedule.rules.js'));
const { chainTo }: typeof Chains = await import(built('chain.rules.js'));
const { whatIf }: typeof Impacts = await import(built('what-if.rules.js'));
const { FRENCH_WEEK, WorkingCalendar }: typeof Working = await import(built('working.calendar.js'));

/** The same numbers on every run. */
let seed = 20191114;
function below(most: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * most);
}

const PARTNERS = 13;
const closures = [{ from: '2019-08-05', until: '2019-08-23' }] as const;
const drawCalendars = () =>
  new Map(
    Array.from({ length: PARTNERS }, (_, i) => [
      `P${i}`,
      new WorkingCalendar({ ...FRENCH_WEEK, ...(i % 3 === 0 && { closures }) }),
    ]),
  );

/** Lots of fifty tasks; links lead to tasks a little further down, of all types, a third with a lag. */
function drawPlan(): Plan {
  const lots = Array.from({ length: Math.ceil(tasks / 50) }, (_, i): PlanTask => {
    return { id: `LT${i}`, code: `LT${i}`, calendarId: `P${i % PARTNERS}`, duration: 0 };
  });
  const work = Array.from({ length: tasks - lots.length }, (_, i): PlanTask => {
    const [id, parentId, calendarId] = [`T${i}`, `LT${Math.floor(i / 50)}`, `P${below(PARTNERS)}`];
    const duration = below(10) === 0 ? 0 : 1 + below(15);
    return { id, code: id, parentId, calendarId, duration, finishBy: below(50) === 0 ? '2020-12-31' : null };
  });
  const types: readonly LinkType[] = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];
  const drawn = Array.from({ length: links }, (_, i): PlanLink => {
    const from = below(work.length - 1);
    const to = Math.min(work.length - 1, from + 1 + below(60));
    const type = types[below(types.length)] as LinkType;
    return { id: `L${i}`, from: `T${from}`, to: `T${to}`, type, lag: below(3) === 0 ? below(9) - 3 : 0 };
  });
  return { startsOn: '2018-02-08', calendars: drawCalendars(), tasks: [...lots, ...work], links: drawn };
}

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

function measure(name: string, act: () => unknown): void {
  const times = Array.from({ length: rounds }, () => timed(act));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const [first, median, p95] = [times[0] ?? 0, at(0.5), at(0.95)].map((ms) => ms.toFixed(1).padStart(6));
  console.log(`${name.padEnd(42)} first ${first} ms   median ${median} ms   p95 ${p95} ms`);
}

const plan = drawPlan();
console.log(`${plan.tasks.length} tasks, ${plan.links.length} links`);
console.log(`the first schedule of all, cold: ${timed(() => scheduleOf(plan)).toFixed(1)} ms`);
const computed = compute(plan);
const schedule = written(computed);
measure('thirteen working calendars of a century', drawCalendars);
measure('passes, in numbers', () => compute(plan));
measure('dates, floats and drivers, in words', () => written(computed));
measure('whole schedule', () => scheduleOf(plan));
const taskId = `T${Math.floor(tasks / 3)}`;
measure('why a task is where it is', () => chainTo(schedule, taskId));
measure('what if a task is dragged to June 2019', () => whatIf(plan, { taskId, startsOn: '2019-06-03' }));
