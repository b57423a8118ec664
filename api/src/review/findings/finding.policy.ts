import type { CostCategory } from '../../budget/cost-category.rules.js';
import { type Actor, actsFor, keepsBooks, leads, oversees } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';
import { type ControlFacts, controls } from '../control-eyes.policy.js';

export interface FindingFacts {
  readonly projectId: string;
  readonly partnerId: string;
  readonly category: CostCategory;
  /** Notified, and its answers not closed. */
  readonly open: boolean;
}

const works = (actor: Actor, { projectId, partnerId, category }: FindingFacts): boolean =>
  category === 'STAFF' ? keepsBooks(actor, projectId, partnerId) : actsFor(actor, projectId, partnerId);

/** A finding goes where its line goes; its partner answers, of salaries those who keep the books. */
export const findingPolicy = policy<FindingFacts>()('finding', {
  read: (actor, finding) =>
    oversees(actor, finding.projectId) || leads(actor, finding.projectId) || works(actor, finding),
  answer: (actor, finding) => finding.open && works(actor, finding),
});

/** Whoever reviews the claim tells what was found, and closes the answers. */
export const notificationPolicy = policy<ControlFacts>()('findings', {
  notify: (actor, facts) =>
    (facts.claimState === 'IN_CONTROL' || facts.claimState === 'ADVERSARIAL') && controls(actor, facts),
  close: (actor, facts) => facts.claimState === 'ADVERSARIAL' && controls(actor, facts),
});
