import { lifecycle } from '../../kernel/lifecycle.js';

export const scenarioStates = ['OPEN', 'ADOPTED', 'DISCARDED'] as const;
export type ScenarioState = (typeof scenarioStates)[number];

/** What was decided stays decided: whoever thinks again opens another. */
export const scenarioLifecycle = lifecycle<ScenarioState>('scenario', {
  OPEN: ['ADOPTED', 'DISCARDED'],
  ADOPTED: [],
  DISCARDED: [],
});

/** What each state leaves to do, whoever may do it. */
export const scenarioVerbs: Readonly<Record<ScenarioState, readonly string[]>> = {
  OPEN: ['read', 'move', 'adopt', 'discard'],
  ADOPTED: ['read'],
  DISCARDED: ['read'],
};
