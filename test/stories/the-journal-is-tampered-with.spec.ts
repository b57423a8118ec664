import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Cast, seatTheCast } from '../cast/lyra.js';
import { runCommand } from '../support/command.js';
import { type Database, openDatabase } from '../support/databases.js';

const NO_PROJECT = '00000000-0000-0000-0000-000000000000';

let database: Database;
let cast: Cast;

/** Seven lines about Lyra, the third of a partner alone, and one about Cleo's own language. */
beforeEach(async () => {
  database = await openDatabase();
  cast = await seatTheCast(database);
  const line = (projectId: string, event: string, partnerId: string | null, facts: object) =>
    database.admin.query(
      `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
       VALUES ($1, $2, 'cleo', E'Cleo\\n(Orion)', $3, 'membership', $1, CASE WHEN $4::uuid IS NULL THEN 'PROJECT' ELSE 'PARTNER' END, $4, $5)`,
      [uuidv7(), projectId, event, partnerId, JSON.stringify(facts)],
    );
  for (const role of ['Ida', 'Jon', 'Kim', 'Loïc', 'Mia', 'Noa', 'Oto'])
    await line(cast.lyra, 'membership.invited', role === 'Kim' ? cast.vega : null, { role, of: 3, first: null });
  await line(NO_PROJECT, 'person.speaks', null, { language: 'en' });
});
afterEach(() => database.drop());

const verifies = (...args: string[]) => runCommand('verify-journal', args, { DATABASE_URL: database.adminUrl });

/** A database administrator sets the triggers aside and changes what is written. */
async function tampers(...statements: readonly string[]): Promise<void> {
  const client = await database.admin.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    for (const statement of statements) await client.query(statement.replaceAll('$lyra', `'${cast.lyra}'`));
  } finally {
    await client.query(`RESET session_replication_role`);
    client.release();
  }
}

it('holds when nobody touched it', async () => {
  const { code, said } = await verifies();
  expect(code).toBe(0);
  expect(said).toMatch(/^Lyra: 7 lines, the chain holds; last is 7, [0-9a-f]{64}$/m);
  expect(said).toContain('people’s own preferences: 1 line,');
  expect(said).toContain('2 chains verified, 0 damaged.');
  expect(said).toContain('cannot show that its end was cut off');
  expect((await verifies('--project', 'Lyra')).said).toContain('1 chain verified');
});

it.each([
  [
    'edited',
    [`UPDATE journal SET facts = '{"role": "LEAD_FINANCE"}' WHERE project_id = $lyra AND seq = 3`],
    ['line 3 (membership.invited', 'edited'],
  ],
  [
    'under another name',
    [`UPDATE journal SET actor_name = 'Zed' WHERE project_id = $lyra AND seq = 5`],
    ['line 5', 'edited'],
  ],
  [
    'shown to more people',
    [`UPDATE journal SET audience = 'PROJECT', partner_id = NULL WHERE project_id = $lyra AND seq = 3`],
    ['line 3', 'edited'],
  ],
  [
    'with a line break moved from one field to the next',
    [`UPDATE journal SET actor_name = 'Cleo', event = E'(Orion)\\n' || event WHERE project_id = $lyra AND seq = 4`],
    ['line 4', 'edited'],
  ],
  [
    'dropped',
    [`DELETE FROM journal WHERE project_id = $lyra AND seq IN (3, 4)`],
    ['lines 3 to 4 are missing: dropped'],
  ],
  [
    'dropped and renumbered',
    [
      `DELETE FROM journal WHERE project_id = $lyra AND seq = 6`,
      `UPDATE journal SET seq = 6 WHERE project_id = $lyra AND seq = 7`,
    ],
    ['line 6', 'was written as line 7: reordered'],
  ],
  [
    'reordered',
    [
      `UPDATE journal SET seq = 99 WHERE project_id = $lyra AND seq = 2`,
      `UPDATE journal SET seq = 2 WHERE project_id = $lyra AND seq = 4`,
      `UPDATE journal SET seq = 4 WHERE project_id = $lyra AND seq = 99`,
    ],
    ['line 2', 'was written as line 4', 'line 4', 'was written as line 2'],
  ],
  [
    'rewritten with a hash of its own',
    [
      `UPDATE journal SET event = 'membership.withdrawn', hash = sha256(previous_hash || convert_to(journal_text(id::text, project_id::text, seq::text,
         to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_id, actor_name, 'membership.withdrawn', subject_type,
         subject_id::text, audience, partner_id::text, facts::text), 'UTF8')) WHERE project_id = $lyra AND seq = 4`,
    ],
    ['line 4 (membership.withdrawn', 'rewritten'],
  ],
  [
    'backdated',
    [`UPDATE journal SET at = at - interval '1 year' WHERE project_id = $lyra AND seq = 5`],
    ['line 5', 'edited', 'backdated'],
  ],
])('is named: %s', async (_what, statements, sentences) => {
  await tampers(...statements);
  const { code, said } = await verifies();
  expect(code).toBe(1);
  expect(said).toContain('Lyra');
  expect(said).toContain('the chain IS DAMAGED');
  for (const sentence of sentences) expect(said).toContain(sentence);
  expect(said).toContain('2 chains verified, 1 damaged.');
});

it('cannot name an end that was cut off, but its head is no longer the one that was noted', async () => {
  const noted = (await verifies('--project', 'Lyra')).said;
  await tampers(`DELETE FROM journal WHERE project_id = $lyra AND seq = 7`);
  const { code, said } = await verifies('--project', 'Lyra');
  expect(code).toBe(0);
  expect(noted).toContain('last is 7');
  expect(said).toContain('last is 6');
});

it('says when there is no such project, option or database', async () => {
  expect((await verifies('--project', 'Nowhere')).code).toBe(2);
  expect((await verifies('--all')).complained).toContain('Usage');
  const away = await runCommand('verify-journal', [], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' });
  expect(away.code).toBe(3);
});
