import { expect, it } from '@jest/globals';
import { claimStates } from '../claims/claim.lifecycle.js';
import { type Actor, type MemberRole, memberRoles } from '../platform/access/actor.js';
import {
  controlPolicy,
  controlQuestionPolicy,
  controlsInSight,
  controlVerbs,
  questionsInSight,
} from './control.policy.js';

const FUNDER: readonly MemberRole[] = ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'];
const holding = (...roles: MemberRole[]): Actor => ({
  ...{ personId: 'someone', name: 'Someone', platformAdmin: false },
  memberships: roles.map((role) => ({ projectId: 'lyra', partnerId: FUNDER.includes(role) ? null : 'vega', role })),
});
const everyone: Actor[] = [
  holding(),
  ...memberRoles.map((role) => holding(role)),
  holding('LEAD_FINANCE', 'FUNDER_REVIEWER'),
];

it('lists exactly the controls and the questions that it lets each role read', () => {
  for (const actor of everyone)
    for (const projectId of ['lyra', 'draco']) {
      const control = { projectId, submittedById: null };
      expect(controlsInSight(actor).includes(projectId)).toBe(controlPolicy.read.allows(actor, control));
      for (const partnerId of ['vega', 'deneb']) {
        const sight = questionsInSight(actor, projectId);
        expect(sight === 'every' || sight.includes(partnerId)).toBe(
          controlQuestionPolicy.read.allows(actor, { projectId, partnerId }),
        );
      }
    }
});

it('lets nobody control what they sent themselves (G10)', () => {
  const own = { projectId: 'lyra', submittedById: 'someone' };
  for (const actor of everyone)
    for (const verb of ['assign', 'admit', 'return', 'reject', 'review'] as const)
      expect(controlPolicy[verb].allows(actor, own)).toBe(false);
});

it('leaves lines to be decided while the claim is in control, and then alone', () =>
  expect(claimStates.filter((state) => controlVerbs[state].includes('review'))).toEqual(['IN_CONTROL', 'ADVERSARIAL']));
