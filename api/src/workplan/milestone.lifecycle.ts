import type { Day } from '../kernel/day.js';
import { lifecycle } from '../kernel/lifecycle.js';

export const milestoneStates = ['PLANNED', 'AT_RISK', 'ACHIEVED', 'MISSED'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** Achieved and missed are for good. */
export const milestoneLifecycle = lifecycle<MilestoneState>('milestone', {
  PLANNED: ['AT_RISK', 'ACHIEVED', 'MISSED'],
  AT_RISK: ['PLANNED', 'ACHIEVED', 'MISSED'],
  ACHIEVED: [],
  MISSED: [],
});

/** True when nothing can happen to it any more. */
export const isSettled = (state: MilestoneState): boolean => milestoneLifecycle.moves[state].length === 0;

/** A forecast after the agreed day puts a milestone at risk; one on or before it puts it back on plan. */
export const stateForecast = (baselineOn: Day, forecastOn: Day): 'PLANNED' | 'AT_RISK' =>
  forecastOn > baselineOn ? 'AT_RISK' : 'PLANNED';
