import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Cast, cleo, seatTheCast } from '../cast/lyra.js';
import { paintTheScenery } from '../cast/scenery.js';
import { Portal } from '../support/portal.js';

const WRITERS = 32;
const EDITS = 10;
const UPDATE = `mutation ($input: UpdateWorkPackageInput!) { updateWorkPackage(input: $input) { id version done } }`;
const READ = `query ($id: ID!) { workPackage(id: $id) { version done } }`;

interface Acknowledged {
  readonly id: string;
  readonly version: number;
  readonly done: string;
}

let portal: Portal;
let rows: string[];

beforeAll(async () => {
  portal = await Portal.open();
  const cast: Cast = await seatTheCast(portal.database);
  const { lyra } = await paintTheScenery(portal.database, cast);
  const { rows: copies } = await portal.database.admin.query<{ id: string }>(
    `INSERT INTO work_package (id, project_id, code, title_fr, title_en, lead_partner_id, starts_on, ends_on, position)
     SELECT gen_random_uuid(), project_id, 'RACE', '', '', lead_partner_id, starts_on, ends_on, 9 FROM work_package WHERE id = $1
     RETURNING id`,
    [lyra.work_package?.[0]],
  );
  rows = [...(lyra.work_package ?? []), ...copies.map(({ id }) => id)];
});
afterAll(() => portal.close());

const edit = (id: string, version: number, done: string) => {
  const input = { id, version, state: 'IN_PROGRESS', progress: 50, done, next: '', blockers: '' };
  return portal.ask(cleo, UPDATE, { input });
};

it(`loses no acknowledged edit of ${WRITERS} writers on 4 rows`, async () => {
  expect(rows).toHaveLength(4);
  const acknowledged: Acknowledged[] = [];
  const refused: string[] = [];
  const writer = async (_: unknown, number: number): Promise<void> => {
    for (let turn = 0; turn < EDITS; turn += 1) {
      const id = rows[(number + turn) % rows.length] as string;
      const { data: seen } = await portal.ask(cleo, READ, { id });
      const answer = await edit(id, seen.workPackage.version, `writer ${number}, turn ${turn}`);
      if (answer.errors) refused.push(answer.errors[0]?.extensions.code ?? '');
      else acknowledged.push(answer.data.updateWorkPackage);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));

  expect(acknowledged.length + refused.length).toBe(WRITERS * EDITS);
  expect(new Set(refused)).toEqual(new Set(['version.stale']));
  expect(new Set(acknowledged.map(({ id, version }) => `${id} ${version}`)).size).toBe(acknowledged.length);
  for (const id of rows) {
    const mine = acknowledged.filter((edited) => edited.id === id).sort((a, b) => a.version - b.version);
    const { data: now } = await portal.ask(cleo, READ, { id });
    expect(now.workPackage).toEqual({ version: 1 + mine.length, done: mine.at(-1)?.done });
    const { rows: kept } = await portal.database.admin.query<{ done: string }>(
      `SELECT done FROM status_update WHERE work_package_id = $1 AND done LIKE 'writer%'`,
      [id],
    );
    expect(kept.map(({ done }) => done).sort()).toEqual(mine.map(({ done }) => done).sort());
  }
}, 60_000);

it('tells whoever came second what stands now, in the words of the one who came first', async () => {
  const [id = ''] = rows;
  const { data: seen } = await portal.ask(cleo, READ, { id });
  const { version } = seen.workPackage;
  await edit(id, version, 'first');
  const second = await edit(id, version, 'second');
  expect(second.errors?.[0]?.extensions).toMatchObject({
    code: 'version.stale',
    facts: { id, expected: version, actual: version + 1, by: 'Cleo' },
    current: { done: 'first', progress: 50, state: 'IN_PROGRESS' },
  });
});

it('refuses a version that has not been yet', async () => {
  const [id = ''] = rows;
  const { data: seen } = await portal.ask(cleo, READ, { id });
  const early = await edit(id, seen.workPackage.version + 1, 'early');
  expect(early.errors?.[0]?.extensions.code).toBe('version.stale');
});
