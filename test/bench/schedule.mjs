// Measures the schedule of a large plan, without a server: `node test/bench/schedule.mjs --tasks 5000 --links 10000`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: '5000' },
    links: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '20' },
  },
});
const [tasks, links, rounds] = [values.tasks, values.links, values.rounds].map(Number);
const built = join(import.meta.dirname, '../../api/dist/src/workplan/schedule');
if (!existsSync(built)) throw new Error('The API is not built: npm run build.');
const load = (name) => import(pathToFileURL(join(built, name)).href);
const { compute, scheduleOf, written } = await load('schedule.rules.js');
const { chainToEnd } = await load('chain.rules.js');
const { whatIf } = await load('what-if.rules.js');
const { FRENCH_WEEK, WorkingCalendar } = await load('working.calendar.js');

/** The same numbers on every run. */
let seed = 20191114;
const below = (most) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * most);
};

/** Lots of fifty tasks; links lead to tasks a little further down, of all types, a third with a lag. */
function drawPlan() {
  const lots = Array.from({ length: Math.ceil(tasks / 50) }, (_, i) => ({
    id: `LT${i}`,
    code: `LT${i}`,
    calendarId: `P${i % 13}`,
    duration: 0,
  }));
  const work = Array.from({ length: tasks - lots.length }, (_, i) => ({
    id: `T${i}`,
    code: `T${i}`,
    parentId: `LT${Math.floor(i / 50)}`,
    calendarId: `P${below(13)}`,
    duration: below(10) === 0 ? 0 : 1 + below(15),
    finishBy: below(50) === 0 ? '2020-12-31' : null,
  }));
  const drawn = Array.from({ length: links }, (_, i) => {
    const from = below(work.length - 1);
    const to = Math.min(work.length - 1, from + 1 + below(60));
    const type = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'][below(6)];
    return { id: `L${i}`, from: `T${from}`, to: `T${to}`, type, lag: below(3) === 0 ? below(9) - 3 : 0 };
  });
  return { startsOn: '2018-02-08', calendars, tasks: [...lots, ...work], links: drawn };
}

function measure(name, act) {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    act();
    return performance.now() - began;
  });
  const [first] = times;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1).padStart(7);
  console.log(
    `${name.padEnd(44)} first ${first.toFixed(1).padStart(7)} ms   median ${at(0.5)} ms   p95 ${at(0.95)} ms`,
  );
}

let calendars = new Map();
measure('thirteen working calendars of a century', () => {
  const closures = [{ from: '2019-08-05', until: '2019-08-23' }];
  calendars = new Map(
    Array.from({ length: 13 }, (_, i) => [
      `P${i}`,
      new WorkingCalendar({ ...FRENCH_WEEK, ...(i % 3 === 0 && { closures }) }),
    ]),
  );
});
const plan = drawPlan();
const began = performance.now();
const schedule = scheduleOf(plan);
console.log(`the first schedule of all, cold: ${(performance.now() - began).toFixed(1)} ms`);
console.log(`${plan.tasks.length} tasks, ${plan.links.length} links, from ${schedule.startsOn} to ${schedule.endsOn}`);
const computed = compute(plan);
measure('passes, in numbers', () => compute(plan));
measure('dates, floats and drivers, in words', () => written(computed));
measure('whole schedule', () => scheduleOf(plan));
measure('chain to the end', () => chainToEnd(schedule));
const middle = plan.tasks.find(({ id }) => id === `T${Math.floor(tasks / 3)}`);
measure('what if a task is dragged by a month', () => whatIf(plan, { taskId: middle.id, startsOn: '2019-06-03' }));
