import type { StatusUpdate } from '../../workplan/status-update.entity.js';
import type { WorkPackage } from '../../workplan/work-package.entity.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { type Said, said } from './status-history.js';
import type { WorkCode } from './work-codes.js';

const told = ({ state, progress, nextOn, done = '', next = '', blockers = '' }: Said) => ({
  state,
  progress,
  nextOn: nextOn ?? null,
  done,
  next,
  blockers,
});

export const statusUpdates: readonly StatusUpdate[] = (
  Object.entries(said) as Array<[WorkCode, readonly Said[]]>
).flatMap(([work, updates]) =>
  updates.map((update) => ({
    id: idOf('status update', work, update.at),
    projectId,
    workPackageId: idOf('work package', work),
    authorId: personId(update.by),
    at: new Date(update.at),
    ...told(update),
  })),
);

type Standing = Pick<
  WorkPackage,
  'state' | 'progress' | 'nextOn' | 'done' | 'next' | 'blockers' | 'updatedAt' | 'updatedById'
>;

const silence = { state: 'NOT_STARTED', progress: 0, nextOn: null, done: '', next: '', blockers: '' } as const;

/** A work package stands as it was last said to. */
export const lastWordOn = (code: WorkCode): Standing => {
  const last = said[code]?.at(-1);
  if (!last) return { ...silence, updatedAt: null, updatedById: null };
  return { ...told(last), updatedAt: new Date(last.at), updatedById: personId(last.by) };
};
