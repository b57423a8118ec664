import type { Actor } from '../platform/access/actor.js';
import { actsFor, belongsTo, coordinates } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface FunctionFacts {
  readonly projectId: string;
  readonly partnerId: string | null;
}

const answers = (actor: Actor, { projectId, partnerId }: FunctionFacts): boolean =>
  coordinates(actor, projectId) || actsFor(actor, projectId, partnerId);

/** Everyone in the project reads a function; whoever answers for it, and the coordinator, say what it must do, what was found, when it matures and who studies it; the coordinator draws the tree. */
export const functionPolicy = policy<FunctionFacts>()('elementary-function', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  mature: answers,
  specify: answers,
  verify: answers,
  trace: answers,
  draw: (actor, { projectId }) => coordinates(actor, projectId),
});
