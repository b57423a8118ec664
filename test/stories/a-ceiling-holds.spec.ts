import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { layProgrammes } from '../../api/src/budget/programme/shipped.js';
import { type Cast, carl, cleo, seatTheCast } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';
import { put } from '../support/put.js';

/** By hand: `ROUNDS=5000`. */
const ROUNDS = Number(process.env.ROUNDS ?? 10);
const AGREED = 1_000_00;
const ROOM = 100_00;
jest.setTimeout(60_000 + ROUNDS * 500);

let portal: Portal;
let cast: Cast;
let works: readonly string[];

/** Vega’s purchases may pass 1 000 € by a tenth, and its hours may go down to nothing. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const { admin } = portal.database;
  await layProgrammes(admin);
  await admin.query(`UPDATE project SET programme_id = (SELECT id FROM programme WHERE code = 'FEDER-2014-2020')`);
  const days = { starts_on: '2018-02-08', ends_on: '2022-02-07' };
  const lot = (code: string, position: number) =>
    put(portal.database, 'work_package', {
      ...{ project_id: cast.lyra, code, title_fr: code, title_en: code, lead_partner_id: cast.vega, position, ...days },
    });
  works = [await lot('LT1', 0), await lot('LT2', 1)];
  const version = { number: 1, title: 'Convention', state: 'DRAFT', tolerance: 1_000, paid_until: '2022-08-07' };
  const agreement_id = await put(portal.database, 'agreement', { project_id: cast.lyra, ...version, ...days });
  for (const [place, category] of ['STAFF', 'EXTERNAL'].entries()) {
    const line = { partner_id: cast.vega, work_package_id: works[place], category, amount: AGREED };
    await put(portal.database, 'agreement_line', { project_id: cast.lyra, agreement_id, ...line });
    await put(portal.database, 'budget_line', { project_id: cast.lyra, ...line });
  }
  await admin.query(`UPDATE agreement SET state = 'IN_FORCE' WHERE id = $1`, [agreement_id]);
});
afterAll(() => portal.close());

const MOVE = 'mutation ($input: TransferBudgetInput!) { transferBudget(input: $input) { id } }';

/** Moves that much of Vega’s hours to its purchases; the refusal, or none. Whoever waited too long asks the same again. */
async function moved(who: typeof carl, cents: number): Promise<string | undefined> {
  const [fromWorkPackageId, toWorkPackageId] = works;
  const input = {
    ...{ id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, reason: 'Trials', amount: (cents / 100).toFixed(2) },
    ...{ fromWorkPackageId, fromCategory: 'STAFF', toWorkPackageId, toCategory: 'EXTERNAL' },
  };
  for (;;) {
    const { errors } = await portal.ask(who, MOVE, { input });
    const code = errors?.[0]?.extensions.code;
    if (code !== 'request.too-slow') return code;
  }
}

/** As if nothing had been transferred. */
async function asAgreed(): Promise<void> {
  const client = await portal.database.admin.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query('DELETE FROM transfer');
    await client.query('UPDATE budget_line SET amount = $1', [AGREED]);
  } finally {
    await client.query('RESET session_replication_role');
    client.release();
  }
}

it(`is passed by nobody in ${ROUNDS} rounds of four who each see room, and together do not have it (F11)`, async () => {
  let over = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const cents = [60_00, 50_00 + (round % 40), 45_00, 30_00 + (round % 7)];
    const told = await Promise.all(cents.map((amount, i) => moved(i % 2 ? carl : cleo, amount)));
    const { rows } = await portal.database.admin.query<{ amount: string }>(
      `SELECT amount::text FROM budget_line WHERE category = 'EXTERNAL' AND project_id = $1`,
      [cast.lyra],
    );
    const taken = cents.filter((_, i) => told[i] === undefined).reduce((sum, amount) => sum + amount, 0);
    expect(Number(rows[0]?.amount)).toBe(AGREED + taken);
    if (taken > ROOM) over += 1;
    for (const code of told.filter(Boolean)) expect(code).toBe('transfer.above-tolerance');
    expect(taken).toBeGreaterThan(0);
    await asAgreed();
  }
  expect(over).toBe(0);
});
