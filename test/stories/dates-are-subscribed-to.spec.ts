import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layThePeriods, layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;

beforeAll(async () => {
  portal = await Portal.open({ PUBLIC_URL: 'https://jalon.example' });
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  await layThePeriods(portal.database, cast);
});
afterAll(() => portal.close());

const OPEN = `mutation ($input: OpenCalendarLinkInput!) { openCalendarLink(input: $input) { id scope version } }`;
const RENEW = `mutation ($input: RenewCalendarLinkInput!) { renewCalendarLink(input: $input) { id version } }`;
const REVOKE = `mutation ($input: RevokeCalendarLinkInput!) { revokeCalendarLink(input: $input) { id } }`;
const LOOK = `query ($projectId: ID!, $scope: CalendarScope!, $from: Day!, $until: Day!) {
  calendar(projectId: $projectId, scope: $scope, from: $from, until: $until) {
    hasOwn links { id scope version } entries { id kind on code partner standing mine } } }`;

const newSecret = () => randomBytes(32).toString('base64url');
const codeOf = (answer: Awaited<ReturnType<Portal['ask']>>) => answer.errors?.[0]?.extensions.code;

async function subscribed(who: Someone, scope: 'MINE' | 'PROJECT') {
  const secret = newSecret();
  const input = { id: uuidv7(), projectId: cast.lyra, scope, language: 'fr', secret };
  const { data, errors } = await portal.ask(who, OPEN, { input });
  expect(errors).toBeUndefined();
  return { secret, ...data.openCalendarLink } as { secret: string; id: string; version: number };
}
const fetched = (secret: string, headers: Record<string, string> = {}) =>
  portal.app.inject({ method: 'GET', url: `/calendar/${secret}.ics`, headers });
const summaries = (text: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith('SUMMARY:'))
    .map((line) => line.slice(8));
const look = (who: Someone, scope: string, from = '2019-11-01', until = '2019-12-31') =>
  portal.ask(who, LOOK, { projectId: cast.lyra, scope, from, until });

describe('the dates of a project', () => {
  it('are read by a calendar program that has no session', async () => {
    const { secret } = await subscribed(ana, 'PROJECT');
    const answer = await fetched(secret);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(summaries(answer.body)).toEqual(
      expect.arrayContaining([
        'Début du lot LT1 – Lot LT1 (fait)',
        'Fin du lot LT4 – Lot LT4 (fait)',
        'Jalon J3 – J3 (en retard)',
        'Livrable D5 – D5',
      ]),
    );
    expect(answer.body.replaceAll('\r\n ', '')).toContain(`UID:${plan.milestones.J4}@${cast.lyra}.jalon`);
    expect((await fetched(secret, { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304);
  });

  it('move with the plan, and say that they moved', async () => {
    const { secret } = await subscribed(fay, 'PROJECT');
    const before = await fetched(secret);
    await portal.database.admin.query(
      `UPDATE milestone SET forecast_on = '2020-07-10', version = version + 1 WHERE id = $1`,
      [plan.milestones.J4],
    );
    const after = await fetched(secret, { 'if-none-match': String(before.headers.etag) });
    expect(after.statusCode).toBe(200);
    const event = after.body.split('BEGIN:VEVENT').find((text) => text.includes(plan.milestones.J4)) ?? '';
    expect(event).toContain('SEQUENCE:1');
    expect(event).toContain('DTSTART;VALUE=DATE:20200710');
  });

  it('are those on the screen', async () => {
    const { data } = await look(ana, 'PROJECT');
    const told = data.calendar.entries.map(({ code, on, mine }: Record<string, unknown>) => `${code} ${on} ${mine}`);
    expect(told).toEqual(['D2 2019-11-08 false', 'D3 2019-11-08 true', 'D1 2019-11-29 true']);
    expect(codeOf(await look(zed, 'PROJECT'))).toBe('access.denied');
  });
});

describe('the dates of a person', () => {
  it('tell when their partner is closed, and the whole project, and nobody else', async () => {
    const closure = (partner_id: string | null, name_fr: string) =>
      put(portal.database, 'closure', {
        ...{ project_id: cast.lyra, partner_id, name_fr, name_en: name_fr },
        ...{ starts_on: '2020-08-03', ends_on: '2020-08-21' },
      });
    const made = [await closure(cast.deneb, 'Été'), await closure(null, 'Pont'), await closure(cast.vega, 'Ailleurs')];
    const { secret } = await subscribed(dina, 'MINE');
    const told = summaries((await fetched(secret)).body).filter((summary) => summary.startsWith('Fermé'));
    expect(told.sort()).toEqual(['Fermé – Pont', 'Fermé – Été']);
    const { secret: ofAll } = await subscribed(dina, 'PROJECT');
    expect((await fetched(ofAll)).body).not.toContain('Fermé');
    await portal.database.admin.query('DELETE FROM closure WHERE id = ANY ($1)', [made]);
  });

  it('are what their partner owes, what they have to say, and what is to be declared', async () => {
    const { secret } = await subscribed(dina, 'MINE');
    const told = summaries((await fetched(secret)).body);
    expect(told).toEqual(
      [
        'Dépenses à déclarer P1',
        'Dépenses à déclarer P2',
        'Jalon J3 – J3 (en retard)',
        'Livrable D2 – D2 (en retard)',
        'À mettre à jour LT2 – Lot LT2',
        'Dépenses à déclarer P3',
        'Dépenses à déclarer P4',
      ].map((line) => expect.stringContaining(line.split(' (')[0] as string)),
    );
    expect(told.join()).not.toContain('D1');
  });

  it('have none those who work for no partner', async () => {
    const input = { id: uuidv7(), projectId: cast.lyra, scope: 'MINE', language: 'fr', secret: newSecret() };
    expect(codeOf(await portal.ask(fay, OPEN, { input }))).toBe('access.denied');
    expect((await look(fay, 'PROJECT')).data.calendar.hasOwn).toBe(false);
  });
});

describe('a secret address', () => {
  it('is kept as a hash alone', async () => {
    const { secret } = await subscribed(ana, 'MINE');
    const { rows } = await portal.database.admin.query(
      `SELECT count(*) FROM (SELECT to_jsonb(t)::text AS row FROM calendar_link t UNION ALL SELECT to_jsonb(j)::text FROM journal j) r WHERE row LIKE '%' || $1 || '%'`,
      [secret],
    );
    expect(rows[0].count).toBe('0');
    const input = { id: uuidv7(), projectId: cast.lyra, scope: 'MINE', language: 'fr', secret: 'short' };
    expect(codeOf(await portal.ask(ana, OPEN, { input }))).toBe('input.invalid');
  });

  it('that is renewed serves under its new secret alone, and once revoked not at all', async () => {
    const { id, version, secret } = await subscribed(cleo, 'PROJECT');
    const renewed = newSecret();
    await portal.ask(cleo, RENEW, { input: { id, version, secret: renewed } });
    expect((await fetched(secret)).statusCode).toBe(404);
    expect((await fetched(renewed)).statusCode).toBe(200);
    expect(codeOf(await portal.ask(ana, REVOKE, { input: { id, version: version + 1 } }))).toBe(
      'calendar-link.unknown',
    );
    await portal.ask(cleo, REVOKE, { input: { id, version: version + 1 } });
    const gone = await fetched(renewed);
    const never = await fetched(newSecret());
    expect([gone.statusCode, gone.body]).toEqual([404, never.body]);
    expect(codeOf(await portal.ask(cleo, RENEW, { input: { id, version: version + 2, secret } }))).toBe(
      'calendar-link.revoked',
    );
    expect((await look(cleo, 'PROJECT')).data.calendar.links).toEqual([]);
  });

  it('serves nobody whose membership ended, at the very next fetch', async () => {
    const { secret } = await subscribed(dina, 'PROJECT');
    expect((await fetched(secret)).statusCode).toBe(200);
    await portal.database.admin.query(`UPDATE membership SET ends_on = '2019-11-13' WHERE email = $1`, [dina.email]);
    const answer = await fetched(secret);
    await portal.database.admin.query('UPDATE membership SET ends_on = NULL WHERE email = $1', [dina.email]);
    expect([answer.statusCode, answer.body]).toEqual([404, (await fetched(newSecret())).body]);
    expect((await fetched(secret)).statusCode).toBe(200);
  });

  it('is limited like every address that holds data', async () => {
    const slow = await Portal.open({ RATE_ADDRESS: '2' }, portal);
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1)
      statuses.push((await slow.app.inject({ url: `/calendar/${newSecret()}.ics` })).statusCode);
    await slow.close();
    expect(statuses.slice(0, 3)).toEqual([404, 404, 429]);
  });
});
