import { coordinates, partnersOf } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface ScenarioFacts {
  readonly projectId: string;
}

/** The consortium reads what is being thought of; the coordinator tries and decides. Who oversees reads the plan itself. */
export const scenarioPolicy = policy<ScenarioFacts>()('scenario', {
  read: (actor, { projectId }) => partnersOf(actor, projectId).length > 0,
  open: (actor, { projectId }) => coordinates(actor, projectId),
  move: (actor, { projectId }) => coordinates(actor, projectId),
  adopt: (actor, { projectId }) => coordinates(actor, projectId),
  discard: (actor, { projectId }) => coordinates(actor, projectId),
});
