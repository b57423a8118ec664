import { policy } from '../../platform/access/policy.js';
import { type ControlFacts, controls, sees } from '../control-eyes.policy.js';

/** The sample is the authority’s own; whoever reviews the claim draws it, while the claim is in control. */
export const samplePolicy = policy<ControlFacts>()('sample', {
  read: sees,
  draw: (actor, facts) => facts.claimState === 'IN_CONTROL' && controls(actor, facts),
  extrapolate: (actor, facts) =>
    (facts.claimState === 'IN_CONTROL' || facts.claimState === 'ADVERSARIAL') && controls(actor, facts),
});
