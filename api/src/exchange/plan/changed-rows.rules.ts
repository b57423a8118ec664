import type { Day } from '../../kernel/day.js';
import { isSettled } from '../../workplan/milestone.lifecycle.js';
import type { DeliverableRow, MilestoneRow, WorkRow } from '../../workplan/planning/plan-items.rules.js';
import { changedEfforts, type Find } from './efforts-and-costs.rules.js';
import type { FileItem, FilePlan, Loss } from './file-plan.rules.js';
import type { Match } from './matching.rules.js';
import { type Refs, stateAfter } from './new-rows.rules.js';
import type { ChangedRow } from './proposal.rules.js';
import type { Choices, StandingPlan } from './standing-plan.rules.js';

interface Made {
  readonly changed: readonly ChangedRow[];
  readonly same: number;
  readonly losses: readonly Loss[];
}

type Lose = (what: Loss['what'], facts?: Loss['facts']) => void;
type Change = Pick<ChangedRow, 'title' | 'days' | 'parent' | 'status' | 'efforts'>;

const NOTHING: Change = { title: null, days: null, parent: null, status: null, efforts: null };

/** What the file says otherwise of the rows that are there; what cannot be changed is told. */
export function changedRowsOf(
  file: FilePlan,
  matches: readonly Match[],
  refs: Refs,
  plan: StandingPlan,
  choices: Choices,
  find: Find,
): Made {
  const [changed, losses] = [[] as ChangedRow[], [] as Loss[]];
  const parents = new Set([
    ...plan.works.map(({ parentId }) => parentId),
    ...matches.flatMap(({ item, kind }) => (kind === 'WORK' && item.parentKey ? [refs.get(item.parentKey)] : [])),
  ]);
  const ours = file.program === 'Jalon';
  let same = 0;
  for (const match of matches) {
    const { item, kind, row } = match;
    if (!row) continue;
    const lose: Lose = (what, facts = {}) => losses.push({ what, code: row.code, title: item.title, facts });
    const parentRef = item.parentKey === null ? null : (refs.get(item.parentKey) ?? null);
    let change = NOTHING;
    if (kind === 'WORK') {
      const said = changeOfWork(item, row, { lot: parents.has(row.id), parentRef, ours }, choices, lose);
      change = { ...said, efforts: changedEfforts(item, row.id, find, plan) };
    }
    if (kind === 'MILESTONE') change = changeOfMilestone(item, row, choices, lose);
    if (kind === 'DELIVERABLE') tellOfDeliverable(item, row, lose);
    if (kind !== 'WORK' && hangsElsewhere(row.workPackageId, parentRef, plan)) lose('milestone-stays');
    const { id, code, version } = row;
    if (kind === 'DELIVERABLE' || Object.values(change).every((part) => part === null)) same += 1;
    else changed.push({ id, kind, code, version, ...change });
  }
  return { changed, same, losses };
}

interface Around {
  readonly lot: boolean;
  readonly parentRef: string | null;
  readonly ours: boolean;
}

function changeOfWork(
  item: FileItem,
  work: WorkRow,
  { lot, parentRef, ours }: Around,
  choices: Choices,
  lose: Lose,
): Change {
  const hangs = parentRef !== work.parentId && parentRef !== work.id && (ours || parentRef !== null);
  const told = item.progress !== null && !lot && item.progress !== work.progress;
  const progress = item.progress ?? 0;
  return {
    title: titleOf(item, work, choices),
    days: lot ? null : daysOfWork(item, work, lose),
    parent: hangs ? { from: work.parentId, toRef: parentRef } : null,
    efforts: null,
    status: told ? { from: work.progress, to: progress, state: stateAfter(work.state, progress) } : null,
  };
}

function daysOfWork({ startsOn, endsOn }: FileItem, work: WorkRow, lose: Lose): Change['days'] {
  if (startsOn === work.startsOn && endsOn === work.endsOn) return null;
  if (work.state === 'DONE') {
    lose('done-stays', { startsOn: work.startsOn, endsOn: work.endsOn });
    return null;
  }
  const begun = work.state !== 'NOT_STARTED' && startsOn !== work.startsOn;
  if (begun) lose('begun-stays', { startsOn: work.startsOn });
  const first = begun ? work.startsOn : startsOn;
  if (endsOn < first) return null;
  return first === work.startsOn && endsOn === work.endsOn ? null : moved(work, first, endsOn);
}

const moved = (from: { readonly startsOn: Day; readonly endsOn: Day }, startsOn: Day, endsOn: Day) => ({
  from: [from.startsOn, from.endsOn] as const,
  to: [startsOn, endsOn] as const,
});

function changeOfMilestone(item: FileItem, milestone: MilestoneRow, choices: Choices, lose: Lose): Change {
  const stands = milestone.achievedOn ?? milestone.forecastOn;
  const title = titleOf(item, milestone, choices);
  if (item.kind === 'WORK') lose('milestone-lasts');
  if (item.progress === 100 && !isSettled(milestone.state)) lose('state-contradicts');
  if (item.endsOn === stands) return { ...NOTHING, title };
  if (isSettled(milestone.state)) {
    lose('settled-stays', { on: stands });
    return { ...NOTHING, title };
  }
  return { ...NOTHING, title, days: moved({ startsOn: stands, endsOn: stands }, item.endsOn, item.endsOn) };
}

/** A point stands beside its work or under it; anywhere else it was moved, and is not. */
function hangsElsewhere(workId: string, parentRef: string | null, { works }: StandingPlan): boolean {
  const work = works.find(({ id }) => id === workId);
  return parentRef !== null && parentRef !== workId && parentRef !== work?.parentId;
}

function tellOfDeliverable({ title, endsOn }: FileItem, { titleFr, titleEn, dueOn }: DeliverableRow, lose: Lose): void {
  if (endsOn !== dueOn || (title !== titleFr && title !== titleEn)) lose('deliverable-stays', { on: dueOn });
}

interface Titled {
  readonly titleFr: string;
  readonly titleEn: string;
}

/** A file speaks one language: what it says in either of ours is no change. */
function titleOf({ title }: FileItem, { titleFr, titleEn }: Titled, { language }: Choices): Change['title'] {
  const spoken = [titleFr, titleEn].map((one) => one.replace(/\s+/g, ' ').trim());
  return spoken.includes(title) ? null : { from: language === 'fr' ? titleFr : titleEn, to: title };
}
