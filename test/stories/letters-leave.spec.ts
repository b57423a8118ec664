import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type * as Typeorm from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Cast, cleo, seatTheCast } from '../cast/lyra.js';
import { packageOf } from '../support/outside.js';
import { Portal } from '../support/portal.js';
import { PostOffice } from '../support/post-office.js';
import { ApiProcess } from '../support/process.js';

const { DataSource }: typeof Typeorm = await packageOf('typeorm');

let portal: Portal;
let cast: Cast;
let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open();
  portal = await Portal.open({
    SMTP_URL: office.url,
    PUBLIC_URL: 'https://jalon.example',
    MAIL_FROM: 'Jalon <jalon@jalon.example>',
  });
  cast = await seatTheCast(portal.database);
});
beforeEach(() => {
  Object.assign(office, { refusing: false, slowness: 0 });
});
afterAll(async () => {
  await portal.close();
  await office.close();
});

const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }`;
const invites = (email: string, twist: object = {}) =>
  portal.ask(cleo, INVITE, {
    input: { id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, email, role: 'PARTNER_MEMBER', ...twist },
  });
/** A letter is marked as sent a moment after the post office took it. */
const marked = async (recipient: string) => {
  for (let left = 100; left > 0 && !(await letters(recipient)).every(({ sent }) => sent); left--) await sleep(50);
  return letters(recipient);
};
const letters = async (recipient: string) => {
  const { rows } = await portal.database.admin.query(
    'SELECT id, sent_at IS NOT NULL AS sent, attempts, last_error FROM letter WHERE recipient = $1',
    [recipient],
  );
  return rows;
};

it('invites by letter, in words, with a link, from the portal', async () => {
  await invites('lea@cast.example');
  await office.until(() => office.to('lea@cast.example').length === 1);
  const [letter] = office.to('lea@cast.example');
  expect(letter?.subject).toBe('Lyra : Cleo vous invite dans Jalon');
  expect(letter?.from?.text).toBe('"Jalon" <jalon@jalon.example>');
  expect(letter?.text).toContain('comme membre de l’équipe d’un partenaire');
  expect(letter?.text).toContain('Ouvrir Jalon : https://jalon.example/');
  expect(letter?.html).toContain('href="https://jalon.example/"');
  expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
  const [row] = await marked('lea@cast.example');
  expect(letter?.messageId).toBe(`<${row.id}@jalon.example>`);
  expect(row).toMatchObject({ sent: true, attempts: 1, last_error: null });
});

it('leaves no letter behind a refusal', async () => {
  await invites('no@cast.example', { role: 'LEAD_COORDINATOR' });
  expect(await letters('no@cast.example')).toEqual([]);
  const { rows } = await portal.database.admin.query(`SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs`);
  expect(rows).toEqual([{ jobs: 0 }]);
});

it('tries again when the mail server refuses, and says why meanwhile', async () => {
  office.refusing = true;
  await invites('max@cast.example');
  const until = Date.now() + 5_000;
  while ((await letters('max@cast.example'))[0].last_error === null && Date.now() < until) await sleep(20);
  expect((await letters('max@cast.example'))[0]).toMatchObject({
    sent: false,
    last_error: expect.stringContaining('Try later'),
  });
  office.refusing = false;
  await office.until(() => office.to('max@cast.example').length === 1);
});

it('lets the app role put letters in and nothing else: neither read them nor touch the jobs', async () => {
  const app = portal.app.get(DataSource);
  expect(await app.query('SELECT * FROM letter')).toEqual([]);
  await expect(app.query(`UPDATE letter SET recipient = 'me@cast.example'`)).rejects.toThrow(/permission denied/);
  await expect(app.query(`SELECT graphile_worker.add_job('letter')`)).rejects.toThrow(/permission denied/);
  await expect(app.query('SELECT outbox.hand_over()')).rejects.toThrow(/permission denied/);
});

it('loses no letter to killed mailers, and sends none twice without knowing', async () => {
  const TOTAL = 50;
  const KILLS = Number(process.env.KILLS ?? 2);
  await portal.app.close();
  office.arrived.length = 0;
  office.slowness = 30;
  for (let i = 0; i < TOTAL; i += 1)
    await portal.database.admin.query(
      `INSERT INTO letter (id, project_id, recipient, language, template, facts)
       VALUES ($1, $2, $3, 'en', 'invitation', '{"project": "Lyra", "role": "AUDITOR", "by": "Cleo"}')`,
      [uuidv7(), cast.lyra, `many${i}@cast.example`],
    );
  const environment = { SMTP_URL: office.url, MAIL_TIMEOUT: '1' };
  let suspected = 0;
  const suspicions = ({ lines }: ApiProcess) => lines.filter(({ message }) => message === 'may arrive twice').length;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const api = await ApiProcess.ready(portal.database, portal.realm, environment);
    const before = office.arrived.length;
    await office.until(() => office.arrived.length > before + 3);
    await api.end('SIGKILL');
    suspected += suspicions(api);
    api.forget();
  }
  const api = await ApiProcess.ready(portal.database, portal.realm, environment);
  const left = async () =>
    (await portal.database.admin.query('SELECT count(*)::int AS left FROM letter WHERE sent_at IS NULL')).rows[0].left;
  const until = Date.now() + 30_000;
  while ((await left()) > 0 && Date.now() < until) await sleep(50);
  expect(await api.end()).toBe(0);
  suspected += suspicions(api);
  api.forget();
  const different = new Set(office.arrived.map(({ messageId }) => messageId)).size;
  const twice = office.arrived.length - TOTAL;
  expect([await left(), different]).toEqual([0, TOTAL]);
  expect(twice).toBeLessThanOrEqual(suspected);
  expect(suspected).toBeLessThanOrEqual(KILLS * 2);
}, 120_000);
