import type { Days } from './item';

/** A bar that somebody is moving, before anything is saved. */
export interface Draft extends Days {
  readonly itemId: string;
  /** It was moved and never pulled: it keeps its working days, which the API counts. */
  readonly whole: boolean;
}

/** New days for a row. */
export interface NewDays extends Days {
  readonly itemId: string;
}

/** What moves with the draft, once the API has said so. */
interface Moved {
  readonly shifts: readonly NewDays[];
  readonly lots: readonly NewDays[];
}

/** The days that differ from those of the plan: of what is being moved, of what that pushes and of the lots above. */
export function shownDays(
  draft: Draft | undefined,
  moved: Moved | undefined,
  fresh: boolean,
): ReadonlyMap<string, Days> {
  if (!draft) return new Map();
  const all = [draft, ...(moved ? [...moved.lots, ...moved.shifts] : [])];
  const days = new Map<string, Days>(all.map(({ itemId, startsOn, endsOn }) => [itemId, { startsOn, endsOn }]));
  return fresh ? days : days.set(draft.itemId, { startsOn: draft.startsOn, endsOn: draft.endsOn });
}
