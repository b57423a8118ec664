import { MOST_EFFORT } from '../../workplan/participation.rules.js';
import type { FileItem, Loss } from '../plan/file-plan.rules.js';
import { isYes, minutesOf, wholeOf } from './mspdi-values.rules.js';
import { DAYS_A_MONTH, HUNDREDTHS, MINUTES_A_DAY } from './mspdi-words.rules.js';
import { type Branch, listIn, textIn } from './xml-branches.rules.js';

type Share = Pick<FileItem, 'partners' | 'efforts'>;

/** What a file says of who works on its tasks. */
export interface Assigned {
  readonly of: (task: string) => Share;
  readonly losses: readonly Loss[];
}

const NOBODY: Share = { partners: [], efforts: [] };
/** People; machines and things have other numbers and do no person-months. */
const PERSON = 1;

/**
 * Who does each task, and how much of it: hours become person-months by the days of a month and the hours of a day that
 * the file counts with. In a file of ours nought says nought; elsewhere it says nothing.
 */
export function assignedIn(root: Branch, ours: boolean): Assigned {
  const resources = new Map(listIn(root, 'Resources', 'Resource').map((one) => [textIn(one, 'UID'), one]));
  const minutesADay = wholeOf(textIn(root, 'MinutesPerDay')) || MINUTES_A_DAY;
  const month = (wholeOf(textIn(root, 'DaysPerMonth')) || DAYS_A_MONTH) * minutesADay;
  const shares = new Map<string, { partners: string[]; minutes: Map<string, number> }>();
  for (const said of listIn(root, 'Assignments', 'Assignment')) {
    const resource = resources.get(textIn(said, 'ResourceUID'));
    const name = resource ? textIn(resource, 'Name') : '';
    if (!resource || name === '') continue;
    const task = textIn(said, 'TaskUID');
    const share = shares.get(task) ?? { partners: [], minutes: new Map<string, number>() };
    shares.set(task, share);
    if (!share.partners.includes(name)) share.partners.push(name);
    if ((wholeOf(textIn(resource, 'Type')) ?? PERSON) !== PERSON || isYes(textIn(resource, 'IsCostResource'))) continue;
    const minutes = Math.max(0, minutesOf(textIn(said, 'Work')) ?? 0);
    if (minutes > 0 || ours) share.minutes.set(name, (share.minutes.get(name) ?? 0) + minutes);
  }
  let rounded = 0;
  const told = new Map<string, Share>();
  for (const [task, { partners, minutes }] of shares) {
    const efforts = [...minutes].map(([name, all]) => {
      const exact = (all * HUNDREDTHS) / month;
      const effort = Math.min(MOST_EFFORT, Math.round(exact));
      if (Math.abs(effort - exact) > 1e-9) rounded += 1;
      return { name, effort };
    });
    told.set(task, { partners, efforts });
  }
  const losses: Loss[] =
    rounded > 0 ? [{ what: 'effort-rounded', code: '', title: '', facts: { count: rounded } }] : [];
  return { of: (task) => told.get(task) ?? NOBODY, losses };
}

/** What a row costs in cents: as it was fixed in a file of ours, else all of it. */
export function costOf(task: Branch, ours: boolean): number | null {
  const fields = ours ? ['FixedCost'] : ['Cost', 'FixedCost'];
  const cents = fields.map((field) => Math.round(Number(textIn(task, field)) || 0)).find((one) => one > 0);
  return cents === undefined || !Number.isSafeInteger(cents) ? null : cents;
}
