import type { DueStanding, WorkState } from '../graphql/graphql';
import { StateBadge, type StateName, type Tone } from '../ui/state';
import { useWords } from './words';

/** The states of a work package, in the order of the keys 1 to 6. */
export const workStates: readonly WorkState[] = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'AT_RISK',
  'BLOCKED',
  'DONE',
  'SUSPENDED',
];

/** What each state of a work package looks like. */
export const lookOfWork: Readonly<Record<WorkState, StateName>> = {
  NOT_STARTED: 'planned',
  IN_PROGRESS: 'progress',
  AT_RISK: 'risk',
  BLOCKED: 'blocked',
  DONE: 'met',
  SUSPENDED: 'parked',
};

/** The colour of the progress someone announces, by what they say of the state. */
export const toneOfProgress: Readonly<Record<WorkState, Tone>> = {
  NOT_STARTED: 'cours',
  IN_PROGRESS: 'cours',
  AT_RISK: 'risque',
  BLOCKED: 'retard',
  DONE: 'fait',
  SUSPENDED: 'attente',
};

/** How dated things may stand, the worst last. */
export const standings: readonly DueStanding[] = ['MET', 'ONGOING', 'PLANNED', 'AT_RISK', 'LATE'];

/** What each standing of a milestone or a deliverable looks like. */
export const lookOfStanding: Readonly<Record<DueStanding, StateName>> = {
  PLANNED: 'planned',
  ONGOING: 'progress',
  MET: 'met',
  AT_RISK: 'risk',
  LATE: 'late',
};

/** The state of a work package: colour, shape and word. */
export function WorkStateBadge({ state, pill = false }: { state: WorkState; pill?: boolean }) {
  const say = useWords();
  return (
    <StateBadge state={lookOfWork[state]} pill={pill}>
      {say(`work.${state}`)}
    </StateBadge>
  );
}

/** How a milestone or a deliverable stands: colour, shape and word. */
export function StandingBadge({ standing, bare = false }: { standing: DueStanding; bare?: boolean }) {
  return <StateBadge state={lookOfStanding[standing]} bare={bare} />;
}
