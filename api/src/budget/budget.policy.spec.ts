import { expect, it } from '@jest/globals';
import { type Actor, type MemberRole, memberRoles } from '../platform/access/actor.js';
import { budgetPolicy, linesInSight } from './budget.policy.js';

const partners = ['vega', 'deneb'];
const withoutPartner: readonly MemberRole[] = ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'];

const actorWith = (role: MemberRole): Actor => {
  const partnerId = withoutPartner.includes(role) ? null : 'vega';
  const here = { projectId: 'lyra', partnerId, role };
  const elsewhere = { projectId: 'draco', partnerId: 'deneb', role: 'PARTNER_MEMBER' } as const;
  return { personId: 'someone', name: 'Someone', platformAdmin: false, memberships: [here, elsewhere] };
};

it.each(memberRoles)('sums exactly the lines that it lets a %s read', (role) => {
  const actor = actorWith(role);
  const sight = linesInSight(actor, 'lyra');
  const summed = sight === 'every' ? partners : sight;
  const readable = partners.filter((partnerId) => budgetPolicy.read.allows(actor, { projectId: 'lyra', partnerId }));
  expect(summed).toEqual(readable);
});
