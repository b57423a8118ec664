import { leads } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';
import { type ControlFacts, controls, hasOtherEyes, sees } from '../control-eyes.policy.js';

const DONE = ['CERTIFIED', 'PAID', 'DISTRIBUTED'];

/** The authority prepares it; the lead reads it once it is signed, by somebody who decided nothing of it (G10). */
export const certificatePolicy = policy<ControlFacts>()('certificate', {
  read: (actor, facts) => sees(actor, facts) || (leads(actor, facts.projectId) && DONE.includes(facts.claimState)),
  conclude: (actor, facts) =>
    (facts.claimState === 'IN_CONTROL' || facts.claimState === 'ADVERSARIAL') && controls(actor, facts),
  sign: (actor, facts) =>
    facts.claimState === 'CONTROLLED' && facts.controlState === 'OPEN' && hasOtherEyes(actor, facts),
});
