import { expect, it } from '@jest/globals';
import { type Actor, type MemberRole, memberRoles } from '../platform/access/actor.js';
import { claimStates } from './claim.lifecycle.js';
import { claimPolicy, claimsInSight } from './claim.policy.js';

const FUNDER: readonly MemberRole[] = ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'];
const holding = (...roles: MemberRole[]): Actor => ({
  personId: 'someone',
  name: 'Someone',
  platformAdmin: false,
  memberships: roles.map((role) => ({
    projectId: 'lyra',
    partnerId: FUNDER.includes(role) ? null : 'vega',
    role,
  })),
});
const everyone: Actor[] = [
  holding(),
  ...memberRoles.map((role) => holding(role)),
  holding('PARTNER_MEMBER', 'AUDITOR'),
];

it('lists exactly what it lets each role read', () => {
  for (const actor of everyone)
    for (const projectId of ['lyra', 'draco'])
      for (const state of claimStates) {
        const sight = claimsInSight(actor, projectId);
        const listed = sight === 'every' || (sight === 'submitted' && state !== 'DRAFT');
        expect([actor.memberships, state, listed]).toEqual([
          actor.memberships,
          state,
          claimPolicy.read.allows(actor, { projectId, state }),
        ]);
      }
});

it('lets the lead submit, and nothing but what is open', () => {
  const submitters = everyone.flatMap((actor) =>
    claimStates
      .filter((state) => claimPolicy.submit.allows(actor, { projectId: 'lyra', state }))
      .map((state) => `${actor.memberships[0]?.role} ${state}`),
  );
  expect(submitters).toEqual([
    'LEAD_COORDINATOR DRAFT',
    'LEAD_COORDINATOR RETURNED',
    'LEAD_FINANCE DRAFT',
    'LEAD_FINANCE RETURNED',
  ]);
});
