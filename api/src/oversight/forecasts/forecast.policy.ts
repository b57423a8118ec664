import { type Actor, keepsBooks, leads, partnersOf } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface ForecastFacts {
  readonly projectId: string;
  /** Whose forecast it is; null for those of a project, as far as they are in sight. */
  readonly partnerId: string | null;
}

const booksOf = (actor: Actor, projectId: string): readonly string[] =>
  partnersOf(actor, projectId).filter((id) => keepsBooks(actor, projectId, id));

/** Who keeps the books of a partner foresees for it; the lead reads all. Beside the forecast stand salaries: nobody else does. */
export const forecastPolicy = policy<ForecastFacts>()('forecast', {
  read: (actor, { projectId, partnerId }) =>
    leads(actor, projectId) ||
    (partnerId === null ? booksOf(actor, projectId).length > 0 : keepsBooks(actor, projectId, partnerId)),
  say: (actor, { projectId, partnerId }) => keepsBooks(actor, projectId, partnerId),
});

/** Whose forecasts one is told: the same judgement as `forecast.read`. */
export const forecastsInSight = (actor: Actor, projectId: string): 'every' | readonly string[] =>
  leads(actor, projectId) ? 'every' : booksOf(actor, projectId);
