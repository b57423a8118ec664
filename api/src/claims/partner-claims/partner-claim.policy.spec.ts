import { expect, it } from '@jest/globals';
import { type Actor, type MemberRole, memberRoles } from '../../platform/access/actor.js';
import { partnerClaimLifecycle, partnerClaimStates } from '../partner-claim.lifecycle.js';
import { partnerClaimPolicy, partnerClaimsInSight, partnerClaimVerbs } from './partner-claim.policy.js';

const WITHOUT: readonly MemberRole[] = ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'];
const seat = (role: MemberRole, projectId = 'lyra') => ({
  projectId,
  partnerId: WITHOUT.includes(role) ? null : 'vega',
  role,
});
const holding = (...roles: MemberRole[]): Actor => ({
  personId: 'someone',
  name: 'Someone',
  platformAdmin: false,
  memberships: roles.map((role) => seat(role)),
});
const everyone: Actor[] = [holding(), ...memberRoles.map((role) => holding(role)), holding('PARTNER_LEGAL', 'AUDITOR')];
const claim = { projectId: 'lyra', partnerId: 'vega', state: 'LEAD_REVIEW', signedById: 'somebody else' } as const;
const whoMay = (verb: keyof typeof partnerClaimPolicy, facts = {}) =>
  memberRoles.filter((role) => partnerClaimPolicy[verb].allows(holding(role), { ...claim, ...facts }));

it('lists exactly what it lets each role read', () => {
  for (const actor of everyone)
    for (const projectId of ['lyra', 'draco'])
      for (const partnerId of ['vega', 'deneb'])
        for (const state of partnerClaimStates) {
          const { own, signed } = partnerClaimsInSight(actor, projectId);
          const listed = own.includes(partnerId) || (signed && state !== 'DRAFT');
          expect([actor.memberships, state, listed]).toEqual([
            actor.memberships,
            state,
            partnerClaimPolicy.read.allows(actor, { ...claim, projectId, partnerId, state }),
          ]);
        }
});

it('is signed by the legal role of its partner, and by nobody else', () => {
  expect(whoMay('sign')).toEqual(['PARTNER_LEGAL']);
  expect(whoMay('sign', { partnerId: 'deneb' })).toEqual([]);
});

it('is decided by the lead, never by whoever signed it', () => {
  expect(whoMay('validate')).toEqual(['LEAD_COORDINATOR', 'LEAD_FINANCE']);
  expect(whoMay('return')).toEqual(['LEAD_COORDINATOR', 'LEAD_FINANCE']);
  expect(whoMay('validate', { signedById: 'someone' })).toEqual([]);
});

it('leaves to do just what the lifecycle allows', () => {
  for (const state of partnerClaimStates) {
    const verbs = partnerClaimVerbs[state];
    expect([state, verbs.includes('sign')]).toEqual([state, partnerClaimLifecycle.allows(state, 'SIGNED')]);
    expect([state, verbs.includes('review')]).toEqual([state, partnerClaimLifecycle.allows(state, 'LEAD_REVIEW')]);
    expect([state, verbs.includes('return')]).toEqual([state, partnerClaimLifecycle.allows(state, 'RETURNED')]);
    const taken = partnerClaimLifecycle.allows(state, 'VALIDATED') && state !== 'INCLUDED';
    expect([state, verbs.includes('validate')]).toEqual([state, taken]);
  }
});
