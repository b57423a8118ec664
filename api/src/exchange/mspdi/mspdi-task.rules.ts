import { addDays, type Day, latest } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { FRENCH_WEEK, WorkingCalendar } from '../../workplan/schedule/working.calendar.js';
import type { FileKind, Loss, LossWord } from '../plan/file-plan.rules.js';
import { instantOf, isYes, minutesOf, wholeOf } from './mspdi-values.rules.js';
import { constraints, fields } from './mspdi-words.rules.js';
import { type Branch, branchesOf, textIn } from './xml-branches.rules.js';

/** A task of a file, with its place in the outline. */
export interface Task {
  readonly uid: string;
  readonly level: number;
  readonly branch: Branch;
  readonly name: string;
  readonly id: string | null;
  readonly kind: FileKind;
  readonly code: string;
  readonly wbs: string;
  /** Under which row of ours it hung when the file was written. */
  readonly recordedParentId: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly progress: number | null;
  readonly losses: readonly Loss[];
}

interface Around {
  readonly minutesADay: number;
  readonly startsOn: Day;
  readonly summary: boolean;
  /** Whether a row may be reckoned by that calendar: the project’s, or that of whoever does it. */
  readonly mayReckon: (task: string, calendar: string) => boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const KINDS: readonly string[] = ['WORK', 'MILESTONE', 'DELIVERABLE'];
const LONGEST_NAME = 300;
const HALF_A_DAY = 720;
const week = new WorkingCalendar(FRENCH_WEEK);

/** Reads one task. Refuses with `plan-file.impossible-date`, `plan-file.ends-before-it-starts`. */
export function taskOf(branch: Branch, around: Around): Task {
  const said = (name: string) => textIn(branch, name);
  const uid = said('UID');
  const name = (said('Name') || said('WBS') || uid).replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
  const extended = new Map(
    branchesOf(branch, 'ExtendedAttribute').map((b) => [textIn(b, 'FieldID'), textIn(b, 'Value')]),
  );
  const id = [extended.get(fields.id), said('GUID').toLowerCase()].find((text) => text && UUID.test(text)) ?? null;
  const code = extended.get(fields.code) ?? '';
  const wbs = said('WBS') || said('OutlineNumber');
  const losses: Loss[] = [];
  const lose = (what: LossWord, facts: Loss['facts'] = {}) =>
    losses.push({ what, code: code || wbs, title: name, facts });

  const duration = minutesOf(said('Duration'));
  const days = daysOf(branch, name, around, duration);
  if (!days.told) lose('no-days');
  const point = !around.summary && days.startsOn === days.endsOn && isPoint(said('Milestone'), duration);
  if (isYes(said('Milestone')) && !point && !around.summary) lose('milestone-lasts');
  const own = extended.get(fields.kind) ?? '';
  const kind: FileKind = point ? (own === 'DELIVERABLE' ? own : 'MILESTONE') : 'WORK';
  if (!point && !around.summary && duration !== undefined && duration < around.minutesADay) lose('part-of-a-day');
  tellTheRest(branch, around, lose, KINDS.includes(own));
  const percent = wholeOf(said('PercentComplete'));
  const progress = percent === undefined ? null : Math.min(100, Math.max(0, percent));
  const level = Math.max(1, wholeOf(said('OutlineLevel')) ?? 1);
  const { startsOn, endsOn } = days;
  const recordedParentId = extended.get(fields.parent) ?? null;
  return { uid, level, branch, name, id, kind, code, wbs, recordedParentId, startsOn, endsOn, progress, losses };
}

const isPoint = (milestone: string, duration: number | undefined): boolean =>
  duration === undefined ? isYes(milestone) : duration === 0;

/** What the format says of a task and Jalon has no word for. */
function tellTheRest(
  branch: Branch,
  { summary, mayReckon }: Around,
  lose: (what: LossWord, facts?: Loss['facts']) => void,
  ours: boolean,
): void {
  const said = (name: string) => textIn(branch, name);
  const constraint = constraints[wholeOf(said('ConstraintType')) ?? 0] ?? 'ASAP';
  if (constraint !== 'ASAP' && constraint !== 'SNET' && !summary)
    lose('constraint', { constraint, on: said('ConstraintDate').slice(0, 10) });
  if (said('Deadline') && !ours) lose('deadline', { on: said('Deadline').slice(0, 10) });
  const calendar = said('CalendarUID');
  if (calendar && calendar !== '-1' && !mayReckon(said('UID'), calendar)) lose('task-calendar');
  if (said('Active') && !isYes(said('Active'))) lose('inactive');
  if (said('Notes') && summary) lose('notes');
}

interface Days {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly told: boolean;
}

function daysOf(
  branch: Branch,
  task: string,
  { startsOn: first, minutesADay }: Around,
  duration: number | undefined,
): Days {
  const said = (...names: readonly string[]) => {
    const field = names.find((name) => textIn(branch, name) !== '');
    return field === undefined ? undefined : instantOf(textIn(branch, field), { task, field });
  };
  const [start, finish] = [said('Start', 'ManualStart', 'EarlyStart'), said('Finish', 'ManualFinish', 'EarlyFinish')];
  const startsOn = start?.day ?? finish?.day ?? first;
  const worked = Math.max(0, Math.round((duration ?? 0) / minutesADay));
  if (!finish) {
    const endsOn = worked > 1 ? week.add(week.onOrAfter(startsOn), worked - 1) : startsOn;
    return { startsOn, endsOn, told: start !== undefined };
  }
  if (finish.day < startsOn)
    throw new Refusal('plan-file.ends-before-it-starts', { task, startsOn, endsOn: finish.day });
  const midnight = finish.minutes === 0 && finish.day > startsOn;
  if (!midnight) return { startsOn, endsOn: finish.day, told: start !== undefined };
  const before = latest(startsOn, addDays(finish.day, -1));
  const inclusive =
    (start?.minutes ?? HALF_A_DAY) === 0 && week.count({ from: startsOn, until: finish.day }) === worked;
  const exclusive = week.count({ from: startsOn, until: before }) === worked;
  return { startsOn, endsOn: inclusive && !exclusive ? finish.day : before, told: start !== undefined };
}
