import { wordsEnum } from '../../platform/graphql/words.js';
import { scenarioStates } from './scenario.lifecycle.js';
import { hindrances } from './scenario.rules.js';

/** The closed lists of the scenarios, as the contract with the web names them. */
export const ScenarioStateEnum = wordsEnum('ScenarioState', scenarioStates);
export const HindranceEnum = wordsEnum('ScenarioHindrance', hindrances);
