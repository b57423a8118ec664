import { describe, expect, it } from '@jest/globals';
import type { Actor, MemberRole } from '../platform/access/actor.js';
import { permittedTo } from '../platform/access/policy.js';
import { type DocumentFacts, documentPolicy } from './document.policy.js';

const as = (role: MemberRole, partnerId: string | null, projectId = 'lyra'): Actor => ({
  personId: 'x',
  name: 'X',
  platformAdmin: false,
  memberships: [{ projectId, partnerId, role }],
});
const actors = {
  'its partner': as('PARTNER_MEMBER', 'vega'),
  'another partner': as('PARTNER_MEMBER', 'deneb'),
  'the lead': as('LEAD_FINANCE', 'orion'),
  'the funder': as('FUNDER_REVIEWER', null),
  'an auditor': as('AUDITOR', null),
  'a stranger': as('LEAD_COORDINATOR', 'thuban', 'draco'),
};
const hangs = { attachable: true };

const table: ReadonlyArray<readonly [string, Partial<DocumentFacts>, Readonly<Record<keyof typeof actors, string>>]> = [
  [
    'the consortium’s',
    { audience: 'CONSORTIUM' },
    {
      'its partner': 'read attach replace',
      'another partner': 'read attach replace',
      'the lead': 'read attach replace',
      'the funder': 'read',
      'an auditor': 'read',
      'a stranger': '',
    },
  ],
  [
    'the partner’s own',
    { audience: 'PARTNER' },
    {
      'its partner': 'read attach replace',
      'another partner': 'attach',
      'the lead': 'read attach replace',
      'the funder': '',
      'an auditor': '',
      'a stranger': '',
    },
  ],
  [
    'the funder’s',
    { audience: 'FUNDER' },
    {
      'its partner': 'read attach replace',
      'another partner': 'attach',
      'the lead': 'read attach replace',
      'the funder': 'read',
      'an auditor': 'read',
      'a stranger': '',
    },
  ],
  [
    'of a subject that takes nothing now',
    { audience: 'CONSORTIUM', subject: { attachable: false } },
    {
      'its partner': 'read',
      'another partner': 'read',
      'the lead': 'read',
      'the funder': 'read',
      'an auditor': 'read',
      'a stranger': '',
    },
  ],
  [
    'of a subject out of sight',
    { audience: 'CONSORTIUM', subject: undefined },
    { 'its partner': '', 'another partner': '', 'the lead': '', 'the funder': '', 'an auditor': '', 'a stranger': '' },
  ],
];

describe.each(table)('a document, %s', (_what, twist, expected) => {
  const facts: DocumentFacts = {
    projectId: 'lyra',
    partnerId: 'vega',
    audience: 'CONSORTIUM',
    subject: hangs,
    ...twist,
  };

  it.each(Object.keys(actors) as Array<keyof typeof actors>)('for %s', (who) => {
    const verbs = permittedTo(actors[who], documentPolicy, facts).map((name) => name.replace('document.', ''));
    expect(verbs.join(' ')).toBe(expected[who]);
  });
});
