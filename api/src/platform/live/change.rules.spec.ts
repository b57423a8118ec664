import { expect, it } from '@jest/globals';
import type { Actor, MemberRole } from '../access/actor.js';
import { type Announcement, hears, readAnnouncement } from './change.rules.js';

const someone = (role: MemberRole, partnerId: string | null, projectId = 'lyra'): Actor => ({
  personId: role,
  name: role,
  platformAdmin: false,
  memberships: [{ projectId, partnerId, role }],
});
const people: Readonly<Record<string, Actor>> = {
  vega: someone('PARTNER_MEMBER', 'vega'),
  deneb: someone('PARTNER_FINANCE', 'deneb'),
  lead: someone('LEAD_FINANCE', 'orion'),
  funder: someone('FUNDER_REVIEWER', null),
  auditor: someone('AUDITOR', null),
  elsewhere: someone('LEAD_COORDINATOR', 'thuban', 'draco'),
};
const said = (audience: string, partnerId: string | null = null) =>
  ({ projectId: 'lyra', event: 'thing.happened', audience, partnerId }) as Announcement;
const heardBy = (announcement: Announcement) =>
  Object.keys(people).filter((name) => hears(people[name] as Actor, announcement));

it.each([
  ['PROJECT', null, ['vega', 'deneb', 'lead', 'funder', 'auditor']],
  ['PARTNER', 'vega', ['vega', 'lead']],
  ['PARTNER', 'orion', ['lead']],
  ['FUNDER', null, ['lead', 'funder', 'auditor']],
  ['AUTHORITY', null, ['funder', 'auditor']],
  ['PARTY', 'vega', ['vega', 'lead', 'funder', 'auditor']],
])('is heard, said to %s (%s), by %j', (audience, partnerId, names) =>
  expect(heardBy(said(audience, partnerId))).toEqual(names),
);

it('is heard by the lead alone when it names nobody, or nobody known', () => {
  expect(heardBy(said('PARTNER'))).toEqual(['lead']);
  expect(heardBy(said('EVERYONE'))).toEqual(['lead']);
});

it('is read only when it is an announcement', () => {
  expect(readAnnouncement(JSON.stringify(said('FUNDER')))).toMatchObject({ audience: 'FUNDER' });
  for (const nonsense of [undefined, '', 'null', '{}', '{"projectId":1}', '{'])
    expect(readAnnouncement(nonsense)).toBe(undefined);
});
