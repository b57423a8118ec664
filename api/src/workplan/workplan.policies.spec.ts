import { expect, it } from '@jest/globals';
import type { Actor, MemberRole } from '../platform/access/actor.js';
import { permittedTo } from '../platform/access/policy.js';
import { deliverablePolicy } from './deliverable.policy.js';
import { reviewCommentPolicy } from './dues/review-comment.policy.js';
import { milestonePolicy } from './milestone.policy.js';
import { reminderPolicy } from './reminders/reminders.policy.js';
import { riskPolicy } from './risks/risk.policy.js';
import { statusUpdatePolicy } from './updates/status-update.policy.js';
import { workPackagePolicy } from './work-package.policy.js';

const as = (role: MemberRole, partnerId: string | null, projectId = 'lyra'): Actor => ({
  personId: 'someone',
  name: 'Someone',
  platformAdmin: false,
  memberships: [{ projectId, partnerId, role }],
});
const admin: Actor = { personId: 'admin', name: 'Admin', platformAdmin: true, memberships: [] };
const work = { projectId: 'lyra', partnerIds: ['vega', 'deneb'] };
const ofVega = { projectId: 'lyra', partnerId: 'vega' };

it('lets those who do the work, and the lead coordinator, say how it goes', () => {
  const may = (actor: Actor) => permittedTo(actor, workPackagePolicy, work);
  const both = ['work-package.read', 'work-package.update'];
  expect(may(as('PARTNER_MEMBER', 'vega'))).toEqual(both);
  expect(may(as('PARTNER_LEGAL', 'deneb'))).toEqual(both);
  expect(may(as('LEAD_COORDINATOR', 'orion'))).toEqual(both);
  expect(may(as('LEAD_FINANCE', 'orion'))).toEqual(['work-package.read']);
  expect(may(as('FUNDER_REVIEWER', null))).toEqual(['work-package.read']);
  expect(may(as('AUDITOR', null))).toEqual(['work-package.read']);
  expect(may(as('PARTNER_MEMBER', 'vega', 'draco'))).toEqual([]);
  expect(may(admin)).toEqual([]);
});

it('lets the lead coordinator alone move milestones, and whoever was named decide them', () => {
  const may = (actor: Actor, decider: { partner?: string; person?: string } = {}) => {
    const facts = { ...ofVega, deciderPartnerId: decider.partner ?? null, deciderId: decider.person ?? null };
    return permittedTo(actor, milestonePolicy, facts).map((name) => name.split('.')[1]);
  };
  const lead = as('LEAD_COORDINATOR', 'orion');
  expect(may(lead)).toEqual(['read', 'forecast', 'warn', 'entrust', 'decide', 'attach']);
  for (const role of ['PARTNER_MEMBER', 'LEAD_FINANCE'] as const) expect(may(as(role, 'orion'))).toEqual(['read']);
  expect(may(as('PARTNER_MEMBER', 'vega'))).toEqual(['read', 'warn', 'attach']);
  expect(may(as('FUNDER_CERTIFIER', null))).toEqual(['read']);
  expect(may(admin)).toEqual([]);

  expect(may(as('PARTNER_LEGAL', 'deneb'), { partner: 'deneb' })).toEqual(['read', 'decide', 'attach']);
  expect(may(as('PARTNER_LEGAL', 'deneb'), { partner: 'deneb', person: 'someone' })).toContain('decide');
  expect(may(as('PARTNER_LEGAL', 'deneb'), { partner: 'deneb', person: 'another' })).toEqual(['read']);
  expect(may(as('PARTNER_LEGAL', 'deneb'), { partner: 'vega', person: 'someone' })).toEqual(['read']);
  expect(may(lead, { partner: 'deneb' })).not.toContain('decide');
});

it('lets an author hand in, the lead coordinator judge, and those who write it speak of it', () => {
  const facts = { ...ofVega, contributorIds: ['deneb'] };
  const may = (actor: Actor) => permittedTo(actor, deliverablePolicy, facts).map((name) => name.split('.')[1]);
  expect(may(as('PARTNER_MEMBER', 'vega'))).toEqual([
    ...['read', 'submit', 'read-changes', 'comment', 'name-contributors', 'explain-delay', 'attach'],
  ]);
  expect(may(as('PARTNER_MEMBER', 'deneb'))).toEqual(['read', 'read-changes', 'comment', 'contribute']);
  expect(may(as('PARTNER_MEMBER', 'altair'))).toEqual(['read']);
  expect(may(as('LEAD_COORDINATOR', 'orion'))).toEqual([
    ...['read', 'accept', 'request-changes', 'read-changes', 'comment', 'name-contributors', 'move-due', 'attach'],
  ]);
  expect(may(as('LEAD_FINANCE', 'orion'))).toEqual(['read', 'read-changes']);
  expect(may(as('AUDITOR', null))).toEqual(['read']);
  expect(may(admin)).toEqual([]);
});

it('lets those who write a deliverable answer, and whoever spoke or the lead say that it is settled', () => {
  const said = { ...ofVega, contributorIds: ['deneb'], personId: 'someone' };
  const may = (actor: Actor, facts = said) =>
    permittedTo(actor, reviewCommentPolicy, facts).map((name) => name.split('.')[1]);
  expect(may(as('PARTNER_MEMBER', 'deneb'))).toEqual(['answer', 'resolve']);
  expect(may(as('PARTNER_MEMBER', 'vega'), { ...said, personId: 'another' })).toEqual(['answer']);
  expect(may(as('LEAD_COORDINATOR', 'orion'), { ...said, personId: 'another' })).toEqual(['answer', 'resolve']);
  for (const stranger of [as('PARTNER_MEMBER', 'altair'), as('FUNDER_REVIEWER', null), admin])
    expect(may(stranger)).toEqual([]);
});

it('lets whoever carries a risk say what it is, and whoever does the work it threatens how it stands', () => {
  const risk = { ...ofVega, teamIds: ['deneb'] };
  const may = (actor: Actor) => permittedTo(actor, riskPolicy, risk).map((name) => name.split('.')[1]);
  const all = ['read', 'raise', 'change', 'review', 'close', 'reopen'];
  expect(may(as('PARTNER_MEMBER', 'vega'))).toEqual(all);
  expect(may(as('LEAD_COORDINATOR', 'orion'))).toEqual(all);
  expect(may(as('PARTNER_LEGAL', 'deneb'))).toEqual(['read', 'review']);
  for (const role of ['LEAD_FINANCE', 'PARTNER_MEMBER'] as const) expect(may(as(role, 'orion'))).toEqual(['read']);
  expect(may(as('FUNDER_REVIEWER', null))).toEqual(['read']);
  expect(may(as('PARTNER_MEMBER', 'vega', 'draco'))).toEqual([]);
  expect(may(admin)).toEqual([]);
});

it('lets the coordinator acknowledge and ask, and the partner that spoke answer; nobody else reads the questions', () => {
  const may = (actor: Actor) => permittedTo(actor, statusUpdatePolicy, ofVega).map((name) => name.split('.')[1]);
  expect(may(as('LEAD_COORDINATOR', 'orion'))).toEqual(['acknowledge', 'ask', 'read-questions']);
  expect(may(as('LEAD_FINANCE', 'orion'))).toEqual(['read-questions']);
  expect(may(as('PARTNER_FINANCE', 'vega'))).toEqual(['answer', 'read-questions', 'attach']);
  for (const stranger of [as('PARTNER_MEMBER', 'deneb'), as('FUNDER_REVIEWER', null), as('AUDITOR', null), admin])
    expect(may(stranger)).toEqual([]);
});

it('lets the lead see who owes what, and the coordinator remind', () => {
  const may = (actor: Actor) =>
    permittedTo(actor, reminderPolicy, { projectId: 'lyra' }).map((name) => name.split('.')[1]);
  expect(may(as('LEAD_COORDINATOR', 'orion'))).toEqual(['read', 'send', 'settle']);
  expect(may(as('LEAD_FINANCE', 'orion'))).toEqual(['read']);
  for (const stranger of [
    as('PARTNER_MEMBER', 'vega'),
    as('FUNDER_REVIEWER', null),
    as('LEAD_COORDINATOR', 'x', 'draco'),
  ])
    expect(may(stranger)).toEqual([]);
});
