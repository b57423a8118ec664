import { type Day, dayOf } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { type FileBaseline, type FileItem, type FilePlan, type Loss, MOST_ROWS } from '../plan/file-plan.rules.js';
import { type Assigned, assignedIn, costOf } from './mspdi-assignments.rules.js';
import { calendarsOf } from './mspdi-calendar-reader.rules.js';
import { linksOf } from './mspdi-links.rules.js';
import { type Task, taskOf } from './mspdi-task.rules.js';
import { instantOf, isYes, wholeOf } from './mspdi-values.rules.js';
import { MINUTES_A_DAY } from './mspdi-words.rules.js';
import { type Branch, branchesOf, listIn, textIn } from './xml-branches.rules.js';
import { treeOf } from './xml-tree.js';

/** A code that people write before a name: `LT1.2 – Pump`. */
const PREFIX = /^(\p{Lu}{1,4}[-.]?\d{1,3}(?:\.\d{1,3})*)\s*(?:[-–—:.)]\s*|\s)(\S.*)$/u;
const OURS = /^Jalon [0-9a-f-]{36}$/m;
const BASELINE_NOTE = /^baseline (\d{1,2}) (\d{4}-\d{2}-\d{2}) (.+)$/gm;

/**
 * Reads a plan as Microsoft Project, ProjectLibre, GanttProject and others write it.
 * Refuses with what `treeOf` refuses, `plan-file.no-rows`, `.too-many`, `.same-uid`, `.impossible-date`, `.ends-before-it-starts`.
 */
export async function readMspdi(bytes: Uint8Array): Promise<FilePlan> {
  const root = await treeOf(bytes);
  const all = listIn(root, 'Tasks', 'Task').filter((branch) => !isYes(textIn(branch, 'IsNull')));
  const summary = all.find(isWhole);
  const rows = all.filter((branch) => branch !== summary && !isYes(textIn(branch, 'ExternalTask')));
  if (rows.length === 0) throw new Refusal('plan-file.no-rows');
  if (rows.length > MOST_ROWS) throw new Refusal('plan-file.too-many', { most: MOST_ROWS });

  const minutesADay = wholeOf(textIn(root, 'MinutesPerDay')) || MINUTES_A_DAY;
  const startsOn = beginningOf(root);
  const { calendar, calendars, named } = calendarsOf(root);
  const ours = OURS.test(summary ? textIn(summary, 'Notes') : '');
  const assigned = assignedIn(root, ours);
  const mayReckon = reckoningOf(root, assigned, named);
  const tasks = rows.map((branch, i) => {
    const summaryRow = isYes(textIn(branch, 'Summary')) || levelOf(rows[i + 1]) > levelOf(branch);
    return taskOf(branch, { minutesADay, startsOn, summary: summaryRow, mayReckon });
  });
  agreeOnUids(tasks);
  const items = itemsOf(tasks, assigned, ours);
  const links = linksOf(tasks, items, minutesADay);
  const baselines = baselinesOf(tasks, summary);
  return {
    program: ours ? 'Jalon' : 'MSPDI',
    items,
    links: links.links,
    baselines: baselines.baselines,
    calendar,
    calendars,
    losses: [
      ...tasks.flatMap((task) => task.losses),
      ...links.losses,
      ...baselines.losses,
      ...externalsIn(all),
      ...assigned.losses,
    ],
    problems: [],
  };
}

/** A row may keep the calendar of the project, or the one that carries the name of who answers for it. */
function reckoningOf(root: Branch, assigned: Assigned, named: ReadonlyMap<string, string>) {
  const main = textIn(root, 'CalendarUID');
  return (task: string, calendar: string): boolean =>
    calendar === main || assigned.of(task).partners[0] === named.get(calendar);
}

/** The row of the whole project: some programs leave its level out. */
const isWhole = (branch: Branch): boolean =>
  textIn(branch, 'OutlineLevel') === '0' || (textIn(branch, 'UID') === '0' && textIn(branch, 'OutlineLevel') === '');

const levelOf = (branch: Branch | undefined): number => (branch ? (wholeOf(textIn(branch, 'OutlineLevel')) ?? 1) : 0);

function beginningOf(root: Branch): Day {
  const field = ['StartDate', 'CurrentDate', 'CreationDate'].find((name) => textIn(root, name) !== '');
  return field ? instantOf(textIn(root, field), { task: '', field }).day : dayOf('2000-01-03');
}

function agreeOnUids(tasks: readonly Task[]): void {
  const seen = new Set<string>();
  for (const { uid, name } of tasks) {
    if (seen.has(uid)) throw new Refusal('plan-file.same-uid', { uid: uid.slice(0, 20), task: name });
    seen.add(uid);
  }
}

function itemsOf(tasks: readonly Task[], assigned: Assigned, ours: boolean): FileItem[] {
  const byId = new Map(tasks.flatMap((task) => (task.id ? [[task.id, task] as const] : [])));
  const parents = parentsOf(tasks);
  return tasks.map((task) => {
    const [, prefix, rest] = (!task.code && PREFIX.exec(task.name)) || [];
    const recorded = byId.get(task.recordedParentId ?? '');
    const outlined = parents.get(task) ?? null;
    const beside = recorded && (recorded === outlined || (parents.get(recorded) ?? null) === outlined);
    const parent = task.kind !== 'WORK' && beside ? recorded : outlined;
    return {
      key: task.uid,
      id: task.id,
      kind: task.kind,
      parentKey: parent?.uid ?? null,
      codes: [task.code, prefix ?? '', task.code ? '' : task.wbs].filter((code) => code !== ''),
      title: rest ?? task.name,
      startsOn: task.startsOn,
      endsOn: task.endsOn,
      progress: task.progress,
      ...assigned.of(task.uid),
      cost: costOf(task.branch, ours),
      notes: textIn(task.branch, 'Notes').slice(0, 5_000),
    };
  });
}

/** The row above each: the last before it that stands further out and is not a point in time. */
function parentsOf(tasks: readonly Task[]): Map<Task, Task> {
  const parents = new Map<Task, Task>();
  const trail: Task[] = [];
  for (const task of tasks) {
    while (trail.length > 0 && (trail.at(-1) as Task).level >= task.level) trail.pop();
    const above = trail.findLast(({ kind }) => kind === 'WORK');
    if (above) parents.set(task, above);
    trail.push(task);
  }
  return parents;
}

function baselinesOf(tasks: readonly Task[], summary: Branch | undefined) {
  const named = new Map(
    [...(summary ? textIn(summary, 'Notes') : '').matchAll(BASELINE_NOTE)].map(
      ([, number, takenOn, name]) => [Number(number), { name: name as string, takenOn: takenOn as Day }] as const,
    ),
  );
  const frozen = new Map<number, Array<FileBaseline['items'][number]>>();
  const losses: Loss[] = [];
  for (const task of tasks)
    for (const said of branchesOf(task.branch, 'Baseline')) {
      const number = wholeOf(textIn(said, 'Number')) ?? 0;
      const days = frozenDays(said, task);
      if (days) frozen.set(number, [...(frozen.get(number) ?? []), days]);
      else
        losses.push({
          what: 'baseline-without-days',
          code: task.code || task.wbs,
          title: task.name,
          facts: { number },
        });
    }
  const baselines = [...frozen]
    .sort(([a], [b]) => a - b)
    .map(([number, items]): FileBaseline => ({ name: `#${number}`, takenOn: null, ...named.get(number), items }));
  return { baselines, losses };
}

function frozenDays(said: Branch, task: Task): FileBaseline['items'][number] | undefined {
  const at = (field: string) =>
    textIn(said, field) ? instantOf(textIn(said, field), { task: task.name, field }) : undefined;
  const [start, finish] = [at('Start'), at('Finish')];
  if (!start || !finish || finish.day < start.day) return undefined;
  return { key: task.uid, startsOn: start.day, endsOn: finish.day };
}

const externalsIn = (all: readonly Branch[]): Loss[] =>
  all
    .filter((branch) => isYes(textIn(branch, 'ExternalTask')))
    .map((branch) => ({ what: 'external', code: textIn(branch, 'WBS'), title: textIn(branch, 'Name'), facts: {} }));
