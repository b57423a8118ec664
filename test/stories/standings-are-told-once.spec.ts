import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, type Day } from '../../api/src/kernel/day.js';
import { deliverableStates } from '../../api/src/workplan/deliverable.lifecycle.js';
import { dueStandings } from '../../api/src/workplan/due-standing.rules.js';
import { milestoneStates } from '../../api/src/workplan/milestone.lifecycle.js';
import type { workStates } from '../../api/src/workplan/work-package.rules.js';
import { type Cast, cleo, seatTheCast } from '../cast/lyra.js';
import { Portal, type Said, TODAY } from '../support/portal.js';
import { put } from '../support/put.js';

const DRIFTS = [-3, 0, 1, 15, 16];
const DISTANCES = [-1, 0, 1];

let portal: Portal;
let cast: Cast;

/** One of every kind that the rule can tell apart: states, drifts at their limits, days around today. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  let code = 0;
  const titled = () => {
    code += 1;
    return { project_id: cast.lyra, code: `X${code}`, title_fr: '', title_en: '' };
  };
  for (const state of ['NOT_STARTED', 'IN_PROGRESS'] satisfies Array<(typeof workStates)[number]>) {
    const span = { starts_on: '2018-02-08', ends_on: '2022-02-07', position: 1, lead_partner_id: cast.vega };
    const work_package_id = await put(portal.database, 'work_package', { ...titled(), ...span, state });
    for (const drift of DRIFTS)
      for (const distance of DISTANCES) {
        const dueOn = addDays(TODAY as Day, distance);
        const due = { work_package_id, partner_id: cast.vega, baseline_on: addDays(dueOn, -drift) };
        for (const state of milestoneStates) {
          const achieved_on = state === 'ACHIEVED' ? addDays(dueOn, drift) : null;
          await put(portal.database, 'milestone', { ...titled(), ...due, forecast_on: dueOn, achieved_on, state });
        }
        for (const state of deliverableStates)
          for (const away of state === 'PLANNED' || state === 'DRAFT' ? [null] : [-2, 0, 1]) {
            const kind = { type: 'REPORT', dissemination: 'PUBLIC', due_on: dueOn, state };
            const submitted_on = away === null ? null : addDays(dueOn, away);
            await put(portal.database, 'deliverable', { ...titled(), ...due, ...kind, submitted_on });
          }
      }
  }
}, 60_000);
afterAll(() => portal.close());

async function all(root: string, filter: object): Promise<Said[]> {
  const document = `query ($p: ID!, $filter: DueFilter, $after: String) {
    list: ${root}(projectId: $p, filter: $filter, first: 100, after: $after) {
      total pageInfo { endCursor hasNextPage } nodes { id standing } } }`;
  const found: Said[] = [];
  let after: string | undefined;
  let total = 0;
  for (let more = true; more; ) {
    const { data } = await portal.ask(cleo, document, { p: cast.lyra, filter, after });
    found.push(...data.list.nodes);
    total = data.list.total;
    more = data.list.pageInfo.hasNextPage;
    after = data.list.pageInfo.endCursor;
  }
  expect(found).toHaveLength(total);
  return found;
}

it.each(['milestones', 'deliverables'])('filters %s by the same rule as it tells them', async (root) => {
  const everything = await all(root, {});
  expect(new Set(everything.map(({ standing }) => standing))).toEqual(new Set(dueStandings));
  for (const standing of dueStandings) {
    const filtered = await all(root, { standings: [standing] });
    expect(filtered).toEqual(everything.filter((one) => one.standing === standing));
  }
});

it('counts in the cockpit what the lists show', async () => {
  const { data } = await portal.ask(
    cleo,
    `query ($p: ID!) { cockpit(projectId: $p) { milestoneStandings { standing count } deliverableStandings { standing count } } }`,
    { p: cast.lyra },
  );
  for (const [root, counts] of [
    ['milestones', data.cockpit.milestoneStandings],
    ['deliverables', data.cockpit.deliverableStandings],
  ] as const) {
    const everything = await all(root, {});
    expect(counts).toEqual(
      dueStandings.map((standing) => ({
        standing,
        count: everything.filter((one) => one.standing === standing).length,
      })),
    );
  }
});
