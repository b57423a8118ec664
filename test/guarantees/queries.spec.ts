import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { repository } from '../architecture/source.js';
import { type Cast, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { paintTheScenery, type Scenery } from '../cast/scenery.js';
import { Portal, type Someone } from '../support/portal.js';
import { statementsOf } from '../support/queries.js';
import { type Selection, selectionsOf } from './selections.js';

/** Asked by the authority, of what it has in hand: counted in `stories/constant-queries`. */
const IN_HAND = ['controlSample', 'controlConclusion'];
const selections = selectionsOf(buildSchema(readFileSync(join(repository, 'api/schema.graphql'), 'utf8')), 3).filter(
  ({ field }) => !IN_HAND.includes(field),
);

let portal: Portal;
let cast: Cast;
let scenery: Scenery;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  scenery = await paintTheScenery(portal.database, cast);
  await portal.database.admin.query(
    `INSERT INTO membership (id, project_id, person_id, email, role, invited_at, accepted_at)
     SELECT gen_random_uuid(), $1, id, email, 'FUNDER_REVIEWER', now(), now() FROM person WHERE email = $2`,
    [cast.draco, fay.email],
  );
});
afterAll(() => portal.close());

const rowOf = (project: 'lyra' | 'draco', table: string): string =>
  table === 'project' ? cast[project] : (scenery[project][table]?.[0] as string);

async function statementsFor(who: Someone, project: 'lyra' | 'draco', { query, takes }: Selection): Promise<string[]> {
  const ask = () => portal.ask(who, query, { [takes.variable]: rowOf(project, takes.table) });
  const { errors } = await ask();
  expect(errors).toBeUndefined();
  return (await statementsOf(ask)).map((sql) => sql.replace(/\$\d+|\d+/g, 'N').replace(/(N, ?)+N/g, 'N')).sort();
}

it('finds the fields that answer more than a word', () => expect(selections.length).toBeGreaterThan(10));

/** What the authority keeps to itself. */
const OF_THE_AUTHORITY = /^(control(led|Dossier|Queue)|portfolio)/;

/** Lyra has three of what Draco has one of: a query for each row would show as two more. */
it.each(selections.map((selection) => [selection.field, selection] as const))(
  'asks the database as often for many rows as for one: %s',
  async (_field, selection) => {
    const [alone, many] = OF_THE_AUTHORITY.test(selection.field) ? [fay, fay] : [zed, cleo];
    const one = await statementsFor(alone, 'draco', selection);
    const three = await statementsFor(many, 'lyra', selection);
    expect(three.length).toBeLessThanOrEqual(one.length);
    expect(three.length).toBeLessThanOrEqual(40);
  },
);

it('lists projects with their partners in a constant number of statements', async () => {
  const query = '{ projects { total nodes { id acronym viewerCan partners { id shortName } } } }';
  const statements = await statementsOf(() => portal.ask(cleo, query));
  expect(statements).toHaveLength(2);
});
