import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, nil, seatTheCast, zed } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';

let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
});
afterAll(() => portal.close());

const INVITE = `mutation ($input: InvitePersonInput!) {
  invitePerson(input: $input) { id role email acceptedAt partner { shortName } person { name } viewerCan }
}`;
const PROJECTS = `{ projects { total nodes { acronym partners { shortName } viewerCan } } }`;

it('shows each person their projects and no other', async () => {
  const { data } = await portal.ask(ana, PROJECTS);
  expect(data.projects.nodes).toEqual([
    {
      acronym: 'Lyra',
      partners: [{ shortName: 'Orion' }, { shortName: 'Vega' }, { shortName: 'Deneb' }],
      viewerCan: ['project.read', 'project.contribute', 'project.budget'],
    },
  ]);
  expect((await portal.ask(zed, PROJECTS)).data.projects.nodes.map((p: { acronym: string }) => p.acronym)).toEqual([
    'Draco',
  ]);
  expect((await portal.ask(nil, PROJECTS)).data.projects.total).toBe(0);
});

it('lets the lead invite by e-mail, and the newcomer in at the first sign-in', async () => {
  const lea = { name: 'Léa', email: 'lea@cast.example' };
  const input = { id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, email: lea.email, role: 'PARTNER_MEMBER' };
  const invited = await portal.ask(cleo, INVITE, { input });
  expect(invited.errors).toBeUndefined();
  expect(invited.data.invitePerson).toMatchObject({
    email: lea.email,
    acceptedAt: null,
    person: null,
    partner: { shortName: 'Vega' },
  });
  expect((await portal.ask(lea, PROJECTS)).data.projects.nodes).toHaveLength(1);
  const { rows } = await portal.database.admin.query(`SELECT event, actor_name FROM journal WHERE subject_id = $1`, [
    input.id,
  ]);
  expect(rows).toEqual([{ event: 'membership.invited', actor_name: 'Cleo' }]);
});

it('marks as invented whom the realm knows as invented, and nobody else', async () => {
  const marked = async (name: string, claims?: Record<string, unknown>) => {
    const email = `${name.toLowerCase()}@cast.example`;
    const token = await portal.realm.tokenFor({ name, email }, { claims: { sub: email, ...claims } });
    return (await portal.send(`Bearer ${token}`, '{ viewer { name illustrative } }')).data.viewer;
  };
  expect(await marked('Isa', { illustrative: true })).toEqual({ name: 'Isa', illustrative: true });
  expect(await marked('Real')).toEqual({ name: 'Real', illustrative: false });
  expect(await marked('Sly', { illustrative: 'true' })).toEqual({ name: 'Sly', illustrative: false });
});

it('invites once, however often the request is repeated', async () => {
  const key = { 'idempotency-key': uuidv7() };
  const input = {
    id: uuidv7(),
    projectId: cast.lyra,
    partnerId: cast.deneb,
    email: 'max@cast.example',
    role: 'PARTNER_FINANCE',
  };
  const answers = await Promise.all([1, 2, 3].map(() => portal.ask(cleo, INVITE, { input }, key)));
  expect(new Set(answers.map(({ data }) => data.invitePerson.id))).toEqual(new Set([input.id]));
  const other = await portal.ask(cleo, INVITE, { input: { ...input, email: 'other@cast.example' } }, key);
  expect(other.errors?.[0]?.extensions.code).toBe('request.key-reused');
});

it.each([
  ['a partner may not invite', ana, {}, 'access.denied'],
  ['a funder works for no partner', cleo, { role: 'FUNDER_REVIEWER' }, 'membership.wrong-side'],
  ['an auditor has an end', cleo, { role: 'AUDITOR', partnerId: null }, 'membership.auditor-needs-end'],
  ['only the lead coordinates', cleo, { role: 'LEAD_COORDINATOR' }, 'membership.lead-partner-only'],
  ['an address is an address', cleo, { email: 'nobody' }, 'input.invalid'],
])('refuses: %s', async (_why, who, twist, code) => {
  const input = {
    id: uuidv7(),
    projectId: cast.lyra,
    partnerId: cast.vega,
    email: 'x@cast.example',
    role: 'PARTNER_MEMBER',
    ...twist,
  };
  const answer = await portal.ask(who, INVITE, { input });
  expect(answer.errors?.[0]?.extensions.code).toBe(code);
});
