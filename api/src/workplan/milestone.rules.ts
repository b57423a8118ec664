import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';
import { isSettled, type MilestoneState, stateForecast } from './milestone.lifecycle.js';

interface Moving {
  readonly state: MilestoneState;
  readonly forecastOn: Day;
}

interface Lasting {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Refuses a forecast that moves what is settled, moves nothing, or leaves the project. */
export function agreeOnForecast({ state, forecastOn }: Moving, to: Day, { startsOn, endsOn }: Lasting): void {
  if (isSettled(state)) throw new Refusal('milestone.settled', { state });
  if (to < startsOn || to > endsOn)
    throw new Refusal('milestone.outside-project', { forecastOn: to, startsOn, endsOn });
  if (to === forecastOn) throw new Refusal('milestone.same-day', { forecastOn });
}

export const verdicts = ['ACHIEVED', 'ACHIEVED_WITH_RESERVATIONS', 'MISSED', 'DECISION_WITHDRAWN'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Decision {
  readonly verdict: Verdict;
  /** The day on which it was reached, given up, or found undecided after all. */
  readonly on: Day;
  readonly words: string;
  /** Why no file shows it. */
  readonly withoutEvidence: string;
}

export const isReached = (verdict: Verdict): boolean =>
  verdict === 'ACHIEVED' || verdict === 'ACHIEVED_WITH_RESERVATIONS';

interface Deciding extends Moving {
  readonly baselineOn: Day;
}

/** Where a decision leaves a milestone; taken back, it is where its forecast says. */
export function stateDecided({ baselineOn, forecastOn }: Deciding, verdict: Verdict): MilestoneState {
  if (verdict === 'MISSED') return 'MISSED';
  return verdict === 'DECISION_WITHDRAWN' ? stateForecast(baselineOn, forecastOn) : 'ACHIEVED';
}

/**
 * Refuses a decision of a day that has not come or is before the project, one that nothing shows without saying why,
 * and anything but a plain success without words: a correction first of all.
 */
export function agreeOnDecision(
  { state }: Pick<Moving, 'state'>,
  { verdict, on, words, withoutEvidence }: Decision,
  { startsOn, today, evidence }: { readonly startsOn: Day; readonly today: Day; readonly evidence: number },
): void {
  if (verdict === 'DECISION_WITHDRAWN' && !isSettled(state)) throw new Refusal('milestone.nothing-decided', { state });
  if (on < startsOn) throw new Refusal('milestone.outside-project', { achievedOn: on, startsOn });
  if (on > today) throw new Refusal('milestone.not-yet', { achievedOn: on, today });
  if (words === '' && (verdict !== 'ACHIEVED' || isSettled(state)))
    throw new Refusal('milestone.decision-needs-words', { verdict });
  if (isReached(verdict) && evidence === 0 && withoutEvidence === '')
    throw new Refusal('milestone.needs-evidence', { verdict });
}

/** Refuses to warn of what is decided, or to say what already stands. */
export function agreeOnWarning({ state }: Pick<Moving, 'state'>, atRisk: boolean): 'PLANNED' | 'AT_RISK' {
  if (isSettled(state)) throw new Refusal('milestone.settled', { state });
  const to = atRisk ? 'AT_RISK' : 'PLANNED';
  if (state === to) throw new Refusal('milestone.same-state', { state });
  return to;
}
