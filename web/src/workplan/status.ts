import type { UpdateWorkPackageInput, WorkState } from '../graphql/graphql';

/** What is said of a work package, as its form holds it: every value a text. */
export interface Status {
  readonly state: WorkState;
  readonly progress: string;
  readonly nextOn: string;
  readonly done: string;
  readonly next: string;
  readonly blockers: string;
}

export type StatusField = keyof Status;

/** The fields in the order in which one fills and reads them. */
export const statusFields: readonly StatusField[] = ['state', 'progress', 'nextOn', 'done', 'next', 'blockers'];

/** How long each text may be. */
export const MOST_WORDS = 500;

interface Said {
  readonly state: WorkState;
  readonly progress: number;
  readonly nextOn: string | null;
  readonly done: string;
  readonly next: string;
  readonly blockers: string;
}

/** What the API says of a work package, as a form holds it. */
export const statusOf = ({ state, progress, nextOn, done, next, blockers }: Said): Status => ({
  state,
  progress: String(progress),
  nextOn: nextOn ?? '',
  done,
  next,
  blockers,
});

/** What a form holds, as the API takes it. */
export const inputOf = (id: string, version: number, status: Status, effort = ''): UpdateWorkPackageInput => ({
  id,
  version,
  state: status.state,
  progress: Number(status.progress),
  nextOn: status.nextOn || null,
  done: status.done.trim(),
  next: status.next.trim(),
  blockers: status.blockers.trim(),
  ...(effort !== '' && { effortHours: Math.round(Number(effort)) }),
});

/** True when both say the same, whatever blanks stand around the words. */
export const sameStatus = (a: Status, b: Status): boolean => statusFields.every((field) => sameField(field, a, b));

/** True when both say the same in one field. */
export const sameField = (field: StatusField, a: Status, b: Status): boolean => a[field].trim() === b[field].trim();

export type Side = 'mine' | 'theirs';

/** The side a field starts on when two people wrote: theirs where only they changed it, else mine. */
export const startingSide = (field: StatusField, before: Status, mine: Status): Side =>
  sameField(field, before, mine) ? 'theirs' : 'mine';

/** What two people wrote, put together field by field. */
export function putTogether(mine: Status, theirs: Status, sides: Readonly<Partial<Record<StatusField, Side>>>): Status {
  const chosen = statusFields.map((field) => [field, (sides[field] === 'theirs' ? theirs : mine)[field]]);
  return Object.fromEntries(chosen) as unknown as Status;
}

/** Choosing a state takes the progress with it where the two cannot differ: what is done is whole. */
export const withState = (state: WorkState): Partial<Status> =>
  state === 'DONE' ? { state, progress: '100' } : { state };

/** The progress so many points further, within 0 and 100. */
export const stepped = (progress: string, by: number): string =>
  String(Math.min(100, Math.max(0, Math.round(Number(progress) || 0) + by)));
