import type { Day } from '../../kernel/day.js';
import type { DueStanding } from '../../workplan/due-standing.rules.js';
import type { Item } from '../../workplan/planning/plan-items.rules.js';
import type { CalendarScope } from './calendar.policy.js';

export const entryKinds = ['WORK_START', 'WORK_END', 'MILESTONE', 'DELIVERABLE', 'STATUS_UPDATE', 'CLAIM'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One thing on one day. */
export interface Entry {
  /** The same for the same thing, however it moves. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly on: Day;
  /** Of which row. */
  readonly subjectId: string;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly partner: string;
  readonly standing: DueStanding;
  /** A partner of whoever looks answers for it, or takes part. */
  readonly mine: boolean;
  /** How often it was changed. */
  readonly edits: number;
}

export interface Dates {
  readonly items: readonly Item[];
  /** Versions of deliverables, which a plan does not tell. */
  readonly versions: ReadonlyMap<string, number>;
  readonly partners: ReadonlyMap<string, string>;
  /** The partners of whoever looks, and the work in which they take part. */
  readonly own: readonly string[];
  readonly joined: ReadonlySet<string>;
  /** The day by which something must be said of each work package that owes it. */
  readonly owed: ReadonlyMap<string, Day>;
  readonly periods: ReadonlyArray<{ readonly id: string; readonly number: number; readonly dueOn: Day }>;
}

/** All that stands on the calendar of a person, by day. */
export function entriesOf(dates: Dates, scope: CalendarScope, today: Day): Entry[] {
  const entries = [
    ...dates.items.flatMap((item) => ofItem(item, dates)),
    ...dates.items.flatMap((item) => updateOf(item, dates, today)),
    ...(dates.own.length > 0 ? dates.periods.map(ofPeriod) : []),
  ];
  const wanted = scope === 'MINE' ? entries.filter(isOwed) : entries.filter(({ kind }) => isOfProject(kind));
  return wanted.sort((a, b) => (a.on === b.on ? a.code.localeCompare(b.code) : a.on < b.on ? -1 : 1));
}

const isOfProject = (kind: EntryKind): boolean => kind !== 'STATUS_UPDATE' && kind !== 'CLAIM';
const isOwed = ({ kind, mine }: Entry): boolean => mine && kind !== 'WORK_START' && kind !== 'WORK_END';

function ofItem(item: Item, { versions, partners, own, joined }: Dates): Entry[] {
  const { id, kind, code, titleFr, titleEn, startsOn, endsOn, partnerId, parentId } = item;
  const mine = own.includes(partnerId) || (kind === 'WORK' && joined.has(id));
  const edits = (versions.get(id) ?? item.version ?? 1) - 1;
  const told = { subjectId: id, code, titleFr, titleEn, partner: partners.get(partnerId) ?? '', mine, edits };
  if (kind !== 'WORK') return [{ ...told, id, kind, on: endsOn, standing: item.standing ?? 'PLANNED' }];
  if (parentId !== null) return [];
  const standing = item.done ? 'MET' : 'PLANNED';
  return [
    {
      ...told,
      id: `${id}-start`,
      kind: 'WORK_START',
      on: startsOn,
      standing: item.state === 'NOT_STARTED' ? standing : 'MET',
    },
    { ...told, id: `${id}-end`, kind: 'WORK_END', on: endsOn, standing },
  ];
}

/** The next day by which something must be said of a work package that one's own partner leads. */
function updateOf(item: Item, { partners, own, owed }: Dates, today: Day): Entry[] {
  const { id, code, titleFr, titleEn, partnerId } = item;
  const dueOn = owed.get(id);
  if (!dueOn || !own.includes(partnerId)) return [];
  const standing = dueOn < today ? 'LATE' : 'PLANNED';
  const told = { subjectId: id, code, titleFr, titleEn, partner: partners.get(partnerId) ?? '', standing } as const;
  return [{ ...told, id: `${id}-update-${dueOn}`, kind: 'STATUS_UPDATE', on: dueOn, mine: true, edits: 0 }];
}

const ofPeriod = ({ id, number, dueOn }: Dates['periods'][number]): Entry => ({
  ...{ id, kind: 'CLAIM', on: dueOn, subjectId: id, code: `P${number}`, titleFr: '', titleEn: '' },
  ...{ partner: '', standing: 'PLANNED', mine: true, edits: 0 },
});
