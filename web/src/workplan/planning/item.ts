import type { DueStanding, WorkState } from '../../graphql/graphql';
import type { Day } from '../../platform/day';

/** The days of a row: of a milestone or a deliverable, both are its day. */
export interface Days {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** A row of the plan, as far as the drawing of it needs to know. */
export interface Item extends Days {
  readonly id: string;
  readonly kind: 'WORK' | 'MILESTONE' | 'DELIVERABLE';
  readonly parentId: string | null;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly partner: { readonly id: string; readonly shortName: string };
  readonly baselineStartsOn: Day | null;
  readonly baselineEndsOn: Day | null;
  readonly progress: number | null;
  readonly state: WorkState | null;
  readonly standing: DueStanding | null;
  readonly totalFloat: number | null;
  readonly freeFloat: number | null;
  readonly critical: boolean;
  readonly done: boolean;
  readonly drivenBy: readonly string[];
  readonly askedOn: Day | null;
  readonly version: number | null;
}

/** What depends on what. */
export interface Link {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly type: 'FF' | 'FS' | 'SF' | 'SS';
  readonly lag: number;
  readonly inCalendarDays: boolean;
  readonly version: number;
}

/** A milestone or a deliverable: one day. */
export const isPoint = ({ kind }: Pick<Item, 'kind'>): boolean => kind !== 'WORK';

/** True of what is past its day, or said to be late or blocked. */
export const isLate = ({ standing, state, done, endsOn }: Item, today: Day): boolean =>
  standing === 'LATE' || state === 'BLOCKED' || (standing === null && !done && endsOn < today);

/** The rows that have work under them: they follow it. */
export const lotsOf = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(items.flatMap(({ kind, parentId }) => (kind === 'WORK' && parentId !== null ? [parentId] : [])));

/** The codes of what each row waits for. */
export function leadersOf(plan: { readonly items: readonly Item[]; readonly dependencies: readonly Link[] }) {
  const codes = new Map(plan.items.map(({ id, code }) => [id, code]));
  const leaders = new Map<string, readonly string[]>();
  for (const { fromId, toId } of plan.dependencies)
    leaders.set(toId, [...(leaders.get(toId) ?? []), codes.get(fromId) ?? '']);
  return leaders;
}
