import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ana, type Cast, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { paintTheScenery } from '../cast/scenery.js';
import { Portal, type Someone } from '../support/portal.js';

const PLAN = `query ($id: ID!) { plan(projectId: $id) {
  startsOn endsOn plannedEndOn baseline { id name } baselines { id name }
  items { id code titleFr titleEn partner { shortName } startsOn endsOn baselineStartsOn progress effort totalFloat
    standing askedOn drivenBy version }
  dependencies { id lag version } } }`;

/** One change of each kind of row that a plan is made of, past the portal and its journal. */
const CHANGES: Readonly<Record<string, string>> = {
  'the project ends elsewhere': `UPDATE project SET ends_on = ends_on + 30`,
  'a work package is called otherwise': `UPDATE work_package SET title_fr = title_fr || ' bis'`,
  'a milestone is expected later': `UPDATE milestone SET forecast_on = forecast_on + 7`,
  'a deliverable is called otherwise': `UPDATE deliverable SET title_fr = title_fr || ' bis'`,
  'a dependency asks for days between': `UPDATE dependency SET lag = lag + 1`,
  'more effort is planned': `UPDATE participation SET effort = effort + 100`,
  'a partner is called otherwise': `UPDATE partner SET short_name = short_name || ' bis'`,
  'a week is shorter': `UPDATE working_week SET weekdays = '{4}'`,
  'a closure is longer': `UPDATE closure SET ends_on = ends_on + 200`,
  'a baseline has another name': `UPDATE baseline SET name = name || ' bis'`,
  'a deliverable is taken out': `DELETE FROM deliverable WHERE id = (SELECT id FROM deliverable
    WHERE project_id = (SELECT id FROM project WHERE acronym = 'Lyra') AND id NOT IN (SELECT deliverable_id FROM study
      WHERE deliverable_id IS NOT NULL) ORDER BY id DESC LIMIT 1)`,
};

let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  await paintTheScenery(portal.database, cast);
});
afterAll(() => portal.close());

const planFor = async (who: Someone, id = cast.lyra) => (await portal.ask(who, PLAN, { id })).data?.plan ?? null;

it.each(Object.entries(CHANGES))('tells a plan as it stands when %s', async (_, change) => {
  const before = await planFor(cleo);
  expect(await planFor(cleo)).toEqual(before);
  await portal.database.admin.query(
    `SET session_replication_role = replica; ${change}; RESET session_replication_role`,
  );
  const after = await planFor(cleo);
  expect(after).not.toEqual(before);
  expect(await planFor(ana)).toEqual(after);
});

it('remembers a plan for nobody who may not see it', async () => {
  expect(await planFor(fay)).toEqual(await planFor(cleo));
  expect(await planFor(zed)).toBeNull();
  expect(await planFor(cleo, cast.draco)).toBeNull();
});
