import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { openTheLedgers } from '../cast/ledgers.js';
import { ben, type Cast, seatTheCast } from '../cast/lyra.js';
import { type Database, openDatabase } from '../support/databases.js';
import { ApiProcess } from '../support/process.js';
import { Realm } from '../support/realm.js';

/** By hand: `LINES=20000 KILLS=50`. */
const LINES = Number(process.env.LINES ?? 1_500);
const KILLS = Number(process.env.KILLS ?? 2);
jest.setTimeout(60_000 + KILLS * 60_000);

let database: Database;
let realm: Realm;
let cast: Cast;
let api: ApiProcess;

beforeAll(async () => {
  database = await openDatabase();
  realm = await Realm.open();
  cast = await seatTheCast(database);
  await openTheLedgers(database, cast);
  api = await ApiProcess.ready(database, realm);
});
afterAll(async () => {
  await api.end();
  api.forget();
  await realm.close();
  await database.drop();
});

async function ask(query: string, variables: object) {
  const authorization = `Bearer ${await realm.tokenFor(ben)}`;
  const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': uuidv7(), 'x-jalon': '1' };
  const answer = await fetch(`${api.origin}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { data: Record<string, Record<string, unknown>>; errors?: unknown };
}

const TITLES = 'Poste\tLot\tFournisseur\tSIREN\tN° facture\tFacturée le\tObjet\tEngagée le\tAcquittée le\tHT\tTVA';
const row = (n: number) =>
  `Consommables\tL1\tRéactifs SA\t732829320\tF-${n}\t2/9/2019\tRéactifs ${n}\t2/9/2019\t30/9/2019\t${n},50\t0`;
const table = Buffer.from([TITLES, ...Array.from({ length: LINES }, (_, n) => row(n + 1))].join('\n'));

/** Sends the table and has it checked; answers the import. */
async function sent(): Promise<string> {
  const input = { id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, name: 'collage.tsv', language: 'fr' };
  const { data } = await ask(
    'mutation ($input: OpenExpenseImportInput!) { openExpenseImport(input: $input) { id url } }',
    { input: { ...input, size: table.length } },
  );
  const { url } = data.openExpenseImport as { url: string };
  const answer = await fetch(`${api.origin}${url}`, { method: 'PUT', body: new Uint8Array(table) });
  expect([answer.status, await answer.json()]).toEqual([200, { lines: LINES }]);
  return input.id;
}
const take = (id: string) =>
  ask('mutation ($input: TakeExpenseImportInput!) { takeExpenseImport(input: $input) { id } }', {
    input: { id, version: 1 },
  });
/** Once it is in, or refused. */
async function settled(id: string) {
  for (;;) {
    const { data } = await ask('query ($id: ID!) { expenseImport(id: $id) { beingTaken added } }', { id });
    if (!data.expenseImport?.beingTaken) return data.expenseImport;
    await sleep(20);
  }
}
const kept = async (): Promise<number> =>
  Number((await database.admin.query('SELECT count(*) FROM expense')).rows[0].count);
const told = (what: string, since: number) =>
  process.env.LINES && process.stderr.write(`${what}: ${Math.round(performance.now() - since)} ms\n`);

it('is whole in the ledger or not at all, whenever the process dies', async () => {
  let began = performance.now();
  let id = await sent();
  told(`${LINES} lines read and checked`, began);
  let whole = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const answer = take(id).catch(() => undefined);
    await sleep((Math.max(150, LINES / 8) * (round + 1)) / KILLS);
    await api.end('SIGKILL');
    expect((await answer)?.errors).toBeUndefined();
    const { storageDir } = api;
    api = await ApiProcess.ready(database, realm, {}, storageDir);
    const lines = await kept();
    expect([0, LINES]).toContain(lines);
    if (lines > 0) whole += 1;
    await database.admin.query('DELETE FROM expense');
    id = await sent();
  }
  began = performance.now();
  expect((await take(id)).errors).toBeUndefined();
  expect(await settled(id)).toMatchObject({ added: LINES });
  told(`${LINES} lines taken`, began);
  expect(await kept()).toBe(LINES);
  told(`${KILLS} kills, ${whole} after the commit`, began);
});
