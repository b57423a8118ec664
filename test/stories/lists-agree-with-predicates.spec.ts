import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimPolicy } from '../../api/src/claims/claim.policy.js';
import { membershipPolicy } from '../../api/src/consortium/membership.policy.js';
import { projectPolicy } from '../../api/src/consortium/project.policy.js';
import { demonstratorPolicy } from '../../api/src/demonstrators/demonstrator.policy.js';
import { employeePolicy } from '../../api/src/effort/effort.policy.js';
import type { Actor, ActorMembership } from '../../api/src/platform/access/actor.js';
import type { Permission } from '../../api/src/platform/access/policy.js';
import { deliverablePolicy } from '../../api/src/workplan/deliverable.policy.js';
import { milestonePolicy } from '../../api/src/workplan/milestone.policy.js';
import { riskPolicy } from '../../api/src/workplan/risks/risk.policy.js';
import { scenarioPolicy } from '../../api/src/workplan/scenarios/scenario.policy.js';
import { workPackagePolicy } from '../../api/src/workplan/work-package.policy.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, nil, seatTheCast, zed } from '../cast/lyra.js';
import { paintTheScenery } from '../cast/scenery.js';
import { Portal, type Said, type Someone, TODAY } from '../support/portal.js';

const everyone = [ana, ben, dina, cleo, carl, fay, greg, ada, zed, nil];

interface List {
  /** Every row that there is, as the facts of its policy. */
  readonly rows: string;
  readonly read: Permission<never>;
  /** Asked once for each project; `$p` is its id. */
  readonly document: string;
}

const list = <F>(read: Permission<F>, rows: string, document: string): List => ({
  rows,
  read: read as Permission<never>,
  document: `query ($p: ID!) { list: ${document} }`,
});
const ofProjects = (table: string, more = '') => `SELECT id, project_id AS "projectId"${more} FROM ${table}`;
const ofWork = `SELECT w.id, w.project_id AS "projectId", ARRAY(SELECT partner_id FROM participation WHERE work_package_id = w.id)
  || w.lead_partner_id AS "partnerIds" FROM work_package w`;
const ofPeople = `SELECT e.id, e.project_id AS "projectId", e.partner_id AS "partnerId", e.person_id AS "personId",
  e.superior_id AS "superiorId", p.delegates_payroll AS delegated FROM employee e JOIN partner p ON p.id = e.partner_id`;
const PAGE = '{ nodes { id } }';

const lists: Readonly<Record<string, List>> = {
  memberships: list(
    membershipPolicy.read,
    `${ofProjects('membership', ', partner_id AS "partnerId", person_id AS "personId"')} WHERE withdrawn_at IS NULL`,
    `memberships(projectId: $p, first: 100) ${PAGE}`,
  ),
  workPackages: list(workPackagePolicy.read, ofWork, `workPackages(projectId: $p, first: 100) ${PAGE}`),
  milestones: list(milestonePolicy.read, ofProjects('milestone'), `milestones(projectId: $p, first: 100) ${PAGE}`),
  deliverables: list(
    deliverablePolicy.read,
    ofProjects('deliverable', ', partner_id AS "partnerId"'),
    `deliverables(projectId: $p, first: 100) ${PAGE}`,
  ),
  risks: list(
    riskPolicy.read,
    ofProjects('risk', ', partner_id AS "partnerId", ARRAY[]::uuid[] AS "teamIds"'),
    `risks(projectId: $p, first: 100) ${PAGE}`,
  ),
  scenarios: list(scenarioPolicy.read, ofProjects('scenario'), `scenarios(projectId: $p, first: 100) ${PAGE}`),
  employees: list(employeePolicy.read, ofPeople, `employees(projectId: $p, first: 100) ${PAGE}`),
  demonstrators: list(demonstratorPolicy.read, ofProjects('demonstrator'), 'demonstrators(projectId: $p) { id }'),
  claims: list(claimPolicy.read, ofProjects('claim', ', state'), `claims(projectId: $p, first: 100) ${PAGE}`),
};

let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  await paintTheScenery(portal.database, cast);
});
afterAll(() => portal.close());

const rowsOf = async (sql: string, values: unknown[] = []): Promise<Said[]> =>
  (await portal.database.admin.query<Said>(sql, values)).rows;

async function actorOf({ name, email }: Someone): Promise<Actor> {
  const memberships = await rowsOf(
    `SELECT m.project_id AS "projectId", m.partner_id AS "partnerId", m.role FROM membership m JOIN person p ON p.id = m.person_id
     WHERE p.email = $1 AND m.withdrawn_at IS NULL AND m.accepted_at IS NOT NULL AND (m.ends_on IS NULL OR m.ends_on >= $2)`,
    [email, TODAY],
  );
  const [person] = await rowsOf('SELECT id FROM person WHERE email = $1', [email]);
  return { personId: person?.id, name, platformAdmin: false, memberships: memberships as unknown as ActorMembership[] };
}

/** A list that is refused shows nothing. */
async function shown(who: Someone, { document }: List): Promise<string[]> {
  const answers = await Promise.all([cast.lyra, cast.draco].map((p) => portal.ask(who, document, { p })));
  return answers.flatMap(({ data }) => (data?.list?.nodes ?? data?.list ?? []).map(({ id }: Said) => id)).sort();
}

describe.each(everyone)('$name', (who) => {
  it.each(Object.entries(lists))('is shown in %s just what they may read', async (_name, one) => {
    const actor = await actorOf(who);
    const all = await rowsOf(one.rows);
    expect(new Set(all.map(({ projectId }) => projectId)).size).toBe(2);
    const readable = all.filter((row) => one.read.allows(actor, row as never)).map(({ id }) => id);
    expect(await shown(who, one)).toEqual(readable.sort());
  });

  it('is shown in projects just what they may read', async () => {
    const actor = await actorOf(who);
    const readable = (await rowsOf('SELECT id FROM project')).filter(({ id }) =>
      projectPolicy.read.allows(actor, { id }),
    );
    const { data } = await portal.ask(who, '{ projects(first: 100) { total nodes { id } } }');
    expect(data.projects.nodes.map(({ id }: Said) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
    expect(data.projects.total).toBe(readable.length);
  });
});
