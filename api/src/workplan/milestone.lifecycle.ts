import type { Day } from '../kernel/day.js';
import { lifecycle } from '../kernel/lifecycle.js';

export const milestoneStates = ['PLANNED', 'AT_RISK', 'ACHIEVED', 'MISSED'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** What was decided is corrected by another decision, or taken back; nothing else moves it. */
export const milestoneLifecycle = lifecycle<MilestoneState>('milestone', {
  PLANNED: ['AT_RISK', 'ACHIEVED', 'MISSED'],
  AT_RISK: ['PLANNED', 'ACHIEVED', 'MISSED'],
  ACHIEVED: ['PLANNED', 'AT_RISK', 'MISSED'],
  MISSED: ['PLANNED', 'AT_RISK', 'ACHIEVED'],
});

/** True when it was decided: its dates move no more. */
export const isSettled = (state: MilestoneState): boolean => state === 'ACHIEVED' || state === 'MISSED';

/** A forecast after the agreed day puts a milestone at risk; one on or before it puts it back on plan. */
export const stateForecast = (baselineOn: Day, forecastOn: Day): 'PLANNED' | 'AT_RISK' =>
  forecastOn > baselineOn ? 'AT_RISK' : 'PLANNED';

const OPEN_VERBS = ['read', 'forecast', 'warn', 'entrust', 'decide', 'attach'];

/** What each state leaves to do, whoever may do it. */
export const milestoneVerbs: Readonly<Record<MilestoneState, readonly string[]>> = {
  PLANNED: OPEN_VERBS,
  AT_RISK: OPEN_VERBS,
  ACHIEVED: ['read', 'decide'],
  MISSED: ['read', 'decide', 'attach'],
};
