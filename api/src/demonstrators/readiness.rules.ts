import type { DueStanding } from '../workplan/due-standing.rules.js';
import { hasBegun, type WorkState } from '../workplan/work-package.rules.js';

export interface Readiness {
  readonly trlNow: number;
  readonly trlTarget: number;
}

/** How a work package that studies a function goes, with how its milestones and deliverables stand. */
export interface StudyFacts {
  readonly state: WorkState;
  readonly dues: readonly DueStanding[];
}

const GRAVITY: readonly DueStanding[] = ['MET', 'PLANNED', 'ONGOING', 'AT_RISK', 'LATE'];

const isMet = (standing: DueStanding): boolean => standing === 'MET';

/** The gravest of them, planned when there are none; something done beside something not begun is under way. */
export function worstOf(standings: readonly DueStanding[]): DueStanding {
  const worst = GRAVITY[Math.max(...standings.map((standing) => GRAVITY.indexOf(standing)))] ?? 'PLANNED';
  return worst === 'PLANNED' && standings.some(isMet) ? 'ONGOING' : worst;
}

/** A function stands as the gravest of what is due in the work on it; it is met once it is as ready as it aims to be. */
export function functionStanding({ trlNow, trlTarget }: Readiness, studies: readonly StudyFacts[]): DueStanding {
  if (trlNow >= trlTarget) return 'MET';
  const awaited = studies.flatMap(({ dues }) => dues).filter((due) => !isMet(due));
  const troubled = studies.some(({ state }) => state === 'AT_RISK' || state === 'BLOCKED' || state === 'SUSPENDED');
  const begun = studies.some(({ state }) => hasBegun(state));
  return worstOf([...awaited, troubled ? 'AT_RISK' : begun ? 'ONGOING' : 'PLANNED']);
}

/** A function that is late or at risk holds its demonstrator back. */
export const brakes = (standing: DueStanding): boolean => standing === 'LATE' || standing === 'AT_RISK';

/** The shown maturity is that of the least advanced function; a demonstrator without functions has none yet. */
export function readinessOf(functions: readonly Readiness[]): Readiness {
  if (functions.length === 0) return { trlNow: 1, trlTarget: 1 };
  return {
    trlNow: Math.min(...functions.map(({ trlNow }) => trlNow)),
    trlTarget: Math.min(...functions.map(({ trlTarget }) => trlTarget)),
  };
}
