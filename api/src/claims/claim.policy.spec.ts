import { expect, it } from '@jest/globals';
import { type Actor, type MemberRole, memberRoles } from '../platform/access/actor.js';
import { claimStates } from './claim.lifecycle.js';
import { claimLinePolicy, claimPolicy, claimsInSight } from './claim.policy.js';

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

it('lets the lead alone put together a draft or what was given back', () => {
  const assemblers = everyone.flatMap((actor) =>
    claimStates
      .filter((state) => claimPolicy.assemble.allows(actor, { projectId: 'lyra', state }))
      .map((state) => `${actor.memberships[0]?.role} ${state}`),
  );
  expect(assemblers).toEqual([
    'LEAD_COORDINATOR DRAFT',
    'LEAD_COORDINATOR RETURNED',
    'LEAD_FINANCE DRAFT',
    'LEAD_FINANCE RETURNED',
  ]);
});

it('takes evidence from the lead and from the partner who spent, until the line is sealed', () => {
  const takers = everyone.flatMap((actor) =>
    (['vega', 'deneb'] as const)
      .filter((partnerId) => claimLinePolicy.attach.allows(actor, { projectId: 'lyra', partnerId, sealed: false }))
      .map((partnerId) => `${actor.memberships[0]?.role} ${partnerId}`),
  );
  expect(takers).toEqual([
    'PARTNER_MEMBER vega',
    'PARTNER_FINANCE vega',
    'PARTNER_LEGAL vega',
    'LEAD_COORDINATOR vega',
    'LEAD_COORDINATOR deneb',
    'LEAD_FINANCE vega',
    'LEAD_FINANCE deneb',
    'PARTNER_MEMBER vega',
  ]);
  for (const actor of everyone)
    expect(claimLinePolicy.attach.allows(actor, { projectId: 'lyra', partnerId: 'vega', sealed: true })).toBe(false);
});
