import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { repository } from '../architecture/source.js';
import { ana, cleo, dina, fay, seatTheCast } from '../cast/lyra.js';
import { paintTheScenery, type Scenery } from '../cast/scenery.js';
import { Portal, type Someone } from '../support/portal.js';
import { type Probe, probesOf } from './probes.js';

const probes = probesOf(buildSchema(readFileSync(join(repository, 'api/schema.graphql'), 'utf8')));
const strangers = [ana, cleo, fay];

let portal: Portal;
let scenery: Scenery;

beforeAll(async () => {
  portal = await Portal.open();
  const cast = await seatTheCast(portal.database);
  const painted = await paintTheScenery(portal.database, cast);
  const { rows } = await portal.database.admin.query('SELECT id, project_id, person_id FROM membership ORDER BY email');
  const there = (projectId: string) => rows.filter((row) => row.project_id === projectId);
  const seats = (projectId: string) => there(projectId).map(({ id }) => id);
  const people = (projectId: string) => there(projectId).map(({ person_id }) => person_id);
  const whole = { lyra: [cast.orion, cast.vega, cast.deneb], draco: [cast.thuban] };
  scenery = {
    lyra: {
      ...painted.lyra,
      project: [cast.lyra],
      partner: whole.lyra,
      membership: seats(cast.lyra),
      person: people(cast.lyra),
    },
    draco: {
      ...painted.draco,
      project: [cast.draco],
      partner: whole.draco,
      membership: seats(cast.draco),
      person: people(cast.draco),
    },
  };
});
afterAll(() => portal.close());

const rowOf = (project: keyof Scenery, table: string): string => {
  const [id] = scenery[project][table] ?? [];
  if (!id) throw new Error(`The scenery of ${project} has no ${table}`);
  return id;
};

/** What somebody learns from an id: all that comes back, with the id itself made anonymous. */
async function learned(who: Someone, { query, variables }: Probe, id: string): Promise<string> {
  const answer = await portal.ask(
    who,
    query,
    variables(id, (table) => rowOf('lyra', table)),
  );
  return JSON.stringify(answer).replaceAll(id, 'THE ID');
}

it('finds the places where an id is taken', () => {
  expect(probes.length).toBeGreaterThan(20);
  expect(new Set(probes.map(({ name }) => name)).size).toBe(probes.length);
});

describe.each(strangers)('$name', (who) => {
  it.each(probes.map((probe) => [probe.name, probe] as const))(
    'cannot tell the id of another project from one that nobody has: %s',
    async (_name, probe) => {
      const random = await learned(who, probe, uuidv7());
      expect(await learned(who, probe, rowOf('draco', probe.table))).toBe(random);
      expect(random).not.toContain('"code":"input.invalid"');
      expect(random).not.toContain('"code":"internal"');
      expect(random).not.toContain('"code":"request.malformed"');
    },
  );
});

/** What stands in one's own project and is yet none of one's business. */
it.each<[string, Someone, string, () => string | undefined]>([
  ['a claim, for a partner', ana, 'claim', () => scenery.lyra.claim?.[0]],
  ['a claim in preparation, for the funder', fay, 'claim', () => scenery.lyra.claim?.[1]],
  ['a document of another partner', dina, 'document', () => scenery.lyra.document?.[4]],
  ['a version of a document of another partner', dina, 'document_version', () => scenery.lyra.document_version?.[4]],
])('hides that there is %s', async (_what, who, table, idOf) => {
  const reaching = probes.filter((probe) => probe.table === table);
  for (const probe of reaching)
    expect([probe.name, await learned(who, probe, idOf() as string)]).toEqual([
      probe.name,
      await learned(who, probe, uuidv7()),
    ]);
});

it.each([
  ['no id', 'nothing'],
  ['an empty id', ''],
  ['an attempt', `' OR 1=1 --`],
  ['an id in capitals', uuidv7().toUpperCase()],
])('takes %s for an id that nobody has, or for a mistake of the reader', async (_what, id) => {
  const mistakes: string[] = [];
  for (const probe of probes) {
    const said = await learned(cleo, probe, id);
    if (/"internal"|"status":5/.test(said)) mistakes.push(`${probe.name}: ${said.slice(0, 200)}`);
  }
  expect(mistakes).toEqual([]);
});
