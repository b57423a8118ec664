import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { v7 as uuidv7 } from 'uuid';
import { ana, seatTheCast } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';

/** What the specification would have for older clients, and this portal will not: malformed input is never a 200. */
const OF_OLD = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

let portal: Portal;
let address: string;

beforeAll(async () => {
  portal = await Portal.open();
  await seatTheCast(portal.database);
  address = await portal.listen();
});
afterAll(() => portal.close());

it('speaks GraphQL over HTTP as its specification has it', async () => {
  const authorization = `Bearer ${await portal.realm.tokenFor(ana)}`;
  const headers = { authorization, 'x-jalon': '1', 'idempotency-key': uuidv7() };
  const results = await auditServer({
    url: `${address}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...headers, ...(init.headers as Record<string, string>) } }),
  });
  expect(results.length).toBeGreaterThan(50);
  const failing = (status: string) => results.filter((result) => result.status === status).map(({ name }) => name);
  expect(failing('error')).toEqual([]);
  expect(failing('warn')).toEqual(OF_OLD);
});
