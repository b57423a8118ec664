import { policy } from '../../platform/access/policy.js';
import { type ControlFacts, hasOtherEyes } from '../control-eyes.policy.js';

/** An advance is granted by the certifier, who neither sent nor admitted it (G10). */
export const advancePolicy = policy<ControlFacts>()('advance', {
  decide: (actor, facts) =>
    facts.claimState === 'ADMISSIBLE' && facts.controlState === 'OPEN' && hasOtherEyes(actor, facts),
});
