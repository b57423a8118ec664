import { dayOf } from '../../kernel/day.js';
import { dayInParis } from '../../platform/paris.calendar.js';
import { periodOf } from '../../workplan/reminders/periods.calendar.js';
import type { StatusUpdate } from '../../workplan/status-update.entity.js';
import type { WorkPackage } from '../../workplan/work-package.entity.js';
import { type WorkState, workStates } from '../../workplan/work-package.rules.js';
import { memberships } from '../consortium/memberships.js';
import { type Email, personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { rhythm } from './rhythm.js';
import { statusHistory } from './status-history.js';
import { type WorkCode, workCodes } from './work-codes.js';

const authors: Readonly<Record<string, Email>> = {
  claire: 'claire.vuillemin@ilsa.example',
  marc: 'marc.bole@ilsa.example',
  'anne-lise': 'anne-lise.girard@femto.example',
  helene: 'helene.perrot@diaclone.example',
  thomas: 'thomas.jacquot@smaltis.example',
  nadia: 'nadia.cuenot@efs.example',
  julie: 'julie.mourey@aurea.example',
  guillaume: 'guillaume.pagnot@bioexigence.example',
  elise: 'elise.dornier@chru.example',
  denis: 'denis.marchal@fcinnov.example',
};

const authorOf = (who: string): Email => {
  const email = authors[who];
  if (!email) throw new Error(`nobody is called ${who}`);
  return email;
};

const stateOf = (word: string): WorkState => {
  const state = workStates.find((one) => one === word);
  if (!state) throw new Error(`${word} is no state of a work package`);
  return state;
};

/** Nobody speaks here of the work of a partner that has no part in it. */
const spokeFor = (email: Email): string | null => memberships.find((seat) => seat.email === email)?.partnerId ?? null;

/** What one person said of one work package. */
export interface Said extends StatusUpdate {
  readonly work: WorkCode;
  readonly by: Email;
}

function read(work: WorkCode, line: string): Said {
  const [when, who, state, percent, nextOn, done = '', next = '', blockers = '', hours] = line
    .split('|')
    .map((cell) => cell.trim());
  const by = authorOf(who ?? '');
  const at = new Date(`${when?.replace(' ', 'T')}:00Z`);
  const period = periodOf(dayInParis(at), rhythm);
  return {
    id: idOf('status update', work, when ?? ''),
    projectId,
    workPackageId: idOf('work package', work),
    work,
    by,
    authorId: personId(by),
    at,
    state: stateOf(state ?? ''),
    progress: Number(percent),
    nextOn: nextOn ? dayOf(nextOn) : null,
    done,
    next,
    blockers,
    partnerId: spokeFor(by),
    periodFrom: period?.from ?? null,
    periodUntil: period?.until ?? null,
    effortHours: hours ? Number(hours) : null,
  };
}

/** Work package by work package, oldest first. */
export const said: readonly Said[] = workCodes.flatMap((work) =>
  (statusHistory[work]?.trim().split('\n') ?? []).map((line) => read(work, line)),
);

export const statusUpdates: readonly StatusUpdate[] = said.map(({ work: _work, by: _by, ...update }) => update);

type Standing = Pick<
  WorkPackage,
  'state' | 'progress' | 'nextOn' | 'done' | 'next' | 'blockers' | 'updatedAt' | 'updatedById'
>;

/** A work package stands as it was last said to. */
export function lastWordOn(code: WorkCode): Standing {
  const last = said.findLast(({ work }) => work === code);
  if (!last)
    return {
      state: 'NOT_STARTED',
      progress: 0,
      nextOn: null,
      done: '',
      next: '',
      blockers: '',
      updatedAt: null,
      updatedById: null,
    };
  const { state, progress, nextOn, done, next, blockers } = last;
  return { state, progress, nextOn, done, next, blockers, updatedAt: last.at, updatedById: last.authorId };
}
