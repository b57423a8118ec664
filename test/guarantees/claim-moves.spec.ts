import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { advanceLifecycle, claimLifecycle, claimStates } from '../../api/src/claims/claim.lifecycle.js';
import { seatTheCast } from '../cast/lyra.js';
import { layTheMoney } from '../cast/lyra-money.js';
import { Portal } from '../support/portal.js';

let portal: Portal;
let claim: string;

beforeAll(async () => {
  portal = await Portal.open();
  const cast = await seatTheCast(portal.database);
  claim = (await layTheMoney(portal.database, cast)).second;
});
afterAll(() => portal.close());

/** Whether the database lets a claim of one state become another, whoever asks: even its owner. */
async function moves(from: string, to: string, kind: 'INTERIM' | 'ADVANCE'): Promise<boolean> {
  const { admin } = portal.database;
  const client = await admin.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      'ALTER TABLE claim DROP CONSTRAINT claim_advance_is_asked, DROP CONSTRAINT claim_advance_is_granted',
    );
    await client.query('ALTER TABLE claim DISABLE TRIGGER moved');
    const sent = from === 'DRAFT' ? 'NULL' : 'COALESCE(submitted_at, now())';
    await client.query('ALTER TABLE claim DISABLE TRIGGER submitted');
    await client.query(`UPDATE claim SET state = $2, submitted_at = ${sent}, kind = $3 WHERE id = $1`, [
      claim,
      from,
      kind,
    ]);
    await client.query('ALTER TABLE claim ENABLE TRIGGER moved');
    const then = to === 'DRAFT' ? 'NULL' : 'COALESCE(submitted_at, now())';
    await client.query(`UPDATE claim SET state = $2, submitted_at = ${then} WHERE id = $1`, [claim, to]);
    return true;
  } catch (error) {
    expect((error as Error).message).toBe('that is no lawful move of a claim');
    return false;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

it.each([
  ['INTERIM', claimLifecycle],
  ['ADVANCE', advanceLifecycle],
] as const)('lets a claim (%s) pass from state to state by the lawful moves alone (G11)', async (kind, lawful) => {
  const wrong: string[] = [];
  for (const from of claimStates)
    for (const to of claimStates.filter((state) => state !== from))
      if ((await moves(from, to, kind)) !== lawful.allows(from, to)) wrong.push(`${from} → ${to}`);
  expect(wrong).toEqual([]);
});
