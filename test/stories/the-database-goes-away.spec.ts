import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Cast, cleo, seatTheCast } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';
import { PostOffice } from '../support/post-office.js';

let portal: Portal;
let cast: Cast;
let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open();
  portal = await Portal.open({ SMTP_URL: office.url, DATABASE_POOL: '4' });
  cast = await seatTheCast(portal.database);
});
afterAll(async () => {
  await portal.close();
  await office.close();
});

const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }`;
const invites = (email: string) =>
  portal.ask(cleo, INVITE, {
    input: { id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, email, role: 'PARTNER_MEMBER' },
  });

it('goes on by itself when every connection was cut: requests, letters, readiness', async () => {
  await invites('before@cast.example');
  await office.until(() => office.to('before@cast.example').length === 1);
  for (let cut = 1; cut <= 3; cut += 1) {
    await Promise.all(Array.from({ length: 4 }, () => portal.ask(cleo, '{ projects { total } }')));
    await portal.database.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename IN ('portal_app', 'portal_worker')`,
    );
    const until = Date.now() + 5_000;
    let answer = await portal.ask(cleo, '{ projects { total } }');
    while (answer.errors && Date.now() < until) {
      expect(answer.errors[0]?.extensions.code).toBe('portal.unavailable');
      await sleep(50);
      answer = await portal.ask(cleo, '{ projects { total } }');
    }
    expect(answer.data.projects.total).toBe(1);
    const address = `after${cut}@cast.example`;
    expect((await invites(address)).errors).toBeUndefined();
    await office.until(() => office.to(address).length === 1, 15_000);
    expect((await portal.app.inject('/health/ready')).json()).toMatchObject({ status: 'ready' });
  }
}, 60_000);
