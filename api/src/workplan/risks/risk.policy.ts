import type { Actor } from '../../platform/access/actor.js';
import { actsFor, belongsTo, coordinates } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface RiskFacts {
  readonly projectId: string;
  /** The partner that carries it. */
  readonly partnerId: string | null;
  /** Those who do the work that it threatens. */
  readonly teamIds: readonly string[];
}

const carries = (actor: Actor, { projectId, partnerId }: RiskFacts): boolean =>
  coordinates(actor, projectId) || actsFor(actor, projectId, partnerId);

/** Risks are everyone's to read; whoever carries one says what it is, whoever does the work it threatens says how it stands. */
export const riskPolicy = policy<RiskFacts>()('risk', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  raise: carries,
  change: carries,
  review: (actor, risk) => carries(actor, risk) || risk.teamIds.some((id) => actsFor(actor, risk.projectId, id)),
  close: carries,
  reopen: carries,
});
