import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, nil, seatTheCast, zed } from '../cast/lyra.js';
import { paintTheScenery } from '../cast/scenery.js';
import { Portal, type Someone } from '../support/portal.js';

const everyone = [ana, ben, dina, cleo, carl, fay, greg, ada, zed, nil];
const LIST = '{ projects { nodes { acronym } } }';
const PACKAGES = 'query ($id: ID!) { workPackages(projectId: $id) { nodes { projectId } } }';
const REFUSED = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }`;

let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  portal = await Portal.open({ DATABASE_POOL: '5' });
  cast = await seatTheCast(portal.database);
  await paintTheScenery(portal.database, cast);
});
afterAll(() => portal.close());

const home = (who: Someone): string | undefined => {
  if (who === nil) return undefined;
  return who === zed ? 'Draco' : 'Lyra';
};

/** Asks for one’s projects, for the plan of somebody’s project, or for what is refused and undone; answers what is foreign in it. */
async function visit(who: Someone, turn: number): Promise<string[]> {
  const project = turn % 2 === 0 ? 'Lyra' : 'Draco';
  const id = project === 'Lyra' ? cast.lyra : cast.draco;
  if (turn % 3 === 0) {
    const { data } = await portal.ask(who, LIST);
    const seen: Array<{ acronym: string }> = data.projects.nodes;
    return seen.map(({ acronym }) => acronym).filter((acronym) => acronym !== home(who));
  }
  if (turn % 3 === 1) {
    const { data, errors } = await portal.ask(who, PACKAGES, { id });
    const answered = data?.workPackages !== undefined && data?.workPackages !== null;
    if (answered === (errors !== undefined)) return ['both or neither of data and errors'];
    return answered && project !== home(who) ? [`the plan of ${project}`] : [];
  }
  const input = { id: uuidv7(), projectId: id, email: 'x@cast.example', role: 'AUDITOR' };
  const { data } = await portal.ask(who, REFUSED, { input });
  return data === null ? [] : ['an auditor without an end'];
}

it('shows nobody anything of others, when ten people share five connections and some of what they ask fails', async () => {
  const visits = Array.from({ length: 300 }, (_, turn) => [everyone[turn % everyone.length] as Someone, turn] as const);
  const foreign = await Promise.all(visits.map(([who, turn]) => visit(who, Math.floor(turn / everyone.length) + turn)));
  expect(foreign.flat()).toEqual([]);
}, 60_000);

it('shows everyone what they have just written, while connections go from hand to hand', async () => {
  const SPEAK = 'mutation ($input: SpeakInput!) { speak(input: $input) { language } }';
  const people = [ana, ben, dina, cleo, carl, fay, greg, ada, zed];
  const turns = await Promise.all(
    people.map(async (who) => {
      const read: string[] = [];
      for (const language of ['fr', 'en', 'fr', 'en', 'fr', 'en']) {
        const { errors } = await portal.ask(who, SPEAK, { input: { language } });
        const answers = await Promise.all([1, 2, 3].map(() => portal.ask(who, '{ viewer { language } }')));
        read.push(errors ? 'not written' : answers.map(({ data }) => data.viewer.language).join());
      }
      return read.join(' ');
    }),
  );
  expect(new Set(turns)).toEqual(new Set(['fr,fr,fr en,en,en fr,fr,fr en,en,en fr,fr,fr en,en,en']));
}, 60_000);

it('leaves no reading open for which nobody comes', async () => {
  await Promise.all([ana, cleo, fay].map((who) => portal.ask(who, LIST)));
  const open = async (): Promise<number> => {
    const { rows } = await portal.database.admin.query(
      `SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    return rows[0].open;
  };
  const patience = performance.now() + 5_000;
  while ((await open()) > 0 && performance.now() < patience) await sleep(20);
  expect(await open()).toBe(0);
});
