import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { hangAFile, layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Someone } from '../support/portal.js';

const inParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
});
afterAll(() => portal.close());

const FIELDS = `code state standing driftDays submittedOn acceptedOn delayReason version viewerCan documents { name }
  changeRequest { at reason author { name } }`;
const LIST = `query ($projectId: ID!, $filter: DueFilter) { deliverables(projectId: $projectId, filter: $filter) { nodes { ${FIELDS} } } }`;
const ONE = `query ($id: ID!) { deliverable(id: $id) { ${FIELDS} } }`;
const SUBMIT = `mutation ($input: SubmitDeliverableInput!) { submitDeliverable(input: $input) { ${FIELDS} } }`;
const ACCEPT = `mutation ($input: AcceptDeliverableInput!) { acceptDeliverable(input: $input) { ${FIELDS} } }`;
const RETURN = `mutation ($input: RequestChangesInput!) { requestChanges(input: $input) { ${FIELDS} } }`;

const may = (...verbs: string[]) => verbs.map((verb) => `deliverable.${verb}`);
const submit = (who: Someone, id: string, version: number, delayReason = '') =>
  portal.ask(who, SUBMIT, { input: { id, version, delayReason } });
const accept = (who: Someone, id: string, version: number) =>
  portal.ask(who, ACCEPT, { input: { id, version, words: '' } });
const sendBack = (who: Someone, id: string, version: number, reason = 'The tables lack units.') =>
  portal.ask(who, RETURN, { input: { id, version, reason } });
const codeOf = ({ errors }: Awaited<ReturnType<typeof submit>>) => errors?.[0]?.extensions.code;
const seen = async (who: Someone, id: string) => (await portal.ask(who, ONE, { id })).data.deliverable;

it('lists deliverables by date, with how each stands', async () => {
  const told = async (filter: object) =>
    (await portal.ask(fay, LIST, { projectId: cast.lyra, filter })).data.deliverables.nodes.map(
      (d: Record<string, string>) => `${d.code} ${d.standing}`,
    );
  const all = ['D4 MET', 'D2 LATE', 'D3 ONGOING', 'D1 ONGOING', 'D5 PLANNED'];
  expect((await told({})).sort()).toEqual([...all].sort());
  expect(await told({ standings: ['ONGOING'] })).toEqual(['D3 ONGOING', 'D1 ONGOING']);
  expect(await told({ partnerId: cast.deneb })).toEqual(['D2 LATE']);
});

it('goes from a draft with a file to accepted, and comes back once on the way', async () => {
  const id = plan.deliverables.D1;
  expect(codeOf(await submit(ana, id, 1))).toBe('deliverable.needs-file');
  await hangAFile(portal.database, cast, id, cast.vega);
  expect((await seen(ana, id)).viewerCan).toEqual(
    may('read', 'submit', 'read-changes', 'comment', 'name-contributors', 'explain-delay', 'attach'),
  );

  const submitted = await submit(ana, id, 1);
  expect(submitted.data.submitDeliverable).toMatchObject({
    state: 'SUBMITTED',
    standing: 'ONGOING',
    submittedOn: '2019-11-14',
    driftDays: -15,
    viewerCan: may('read', 'read-changes', 'comment', 'name-contributors', 'explain-delay'),
    documents: [{ name: 'report.pdf' }],
  });
  expect((await seen(cleo, id)).viewerCan).toEqual(
    may('read', 'accept', 'request-changes', 'read-changes', 'comment', 'name-contributors'),
  );
  expect((await sendBack(cleo, id, 2)).data.requestChanges).toMatchObject({ state: 'CHANGES_REQUESTED', version: 3 });
  expect((await submit(ben, id, 3)).data.submitDeliverable.state).toBe('SUBMITTED');
  expect((await accept(cleo, id, 4)).data.acceptDeliverable).toMatchObject({
    state: 'ACCEPTED',
    standing: 'MET',
    acceptedOn: '2019-11-14',
    viewerCan: may('read', 'read-changes'),
  });

  const { rows } = await portal.database.admin.query(`SELECT event FROM journal WHERE subject_id = $1 ORDER BY seq`, [
    id,
  ]);
  expect(rows.map(({ event }) => event)).toEqual([
    'deliverable.submitted',
    'deliverable.changes-requested',
    'deliverable.submitted',
    'deliverable.accepted',
  ]);
});

it('tells the author why it came back', async () => {
  const { rows } = await portal.database.admin.query(
    `SELECT recipient, facts FROM letter WHERE template = 'deliverable-returned' ORDER BY recipient`,
  );
  expect(rows.map(({ recipient }) => recipient)).toEqual(['ana@cast.example', 'ben@cast.example']);
  expect(rows[0].facts).toEqual({
    project: 'Lyra',
    code: 'D1',
    title: 'D1',
    reason: 'The tables lack units.',
    by: 'Cleo',
  });
});

it('says why it came back to its author and the lead, and to nobody else', async () => {
  const id = plan.deliverables.D1;
  const told = async (who: Someone) => (await seen(who, id)).changeRequest;
  for (const who of [ana, ben, cleo, carl]) {
    const { at, ...request } = await told(who);
    expect(inParis.format(new Date(at))).toBe('2019-11-14');
    expect(request).toEqual({ reason: 'The tables lack units.', author: { name: 'Cleo' } });
  }
  for (const who of [dina, fay]) expect(await told(who)).toBeNull();
  const { rows } = await portal.database.admin.query(`SELECT facts FROM journal WHERE subject_id = $1`, [id]);
  expect(JSON.stringify(rows)).not.toContain('units');
});

it('asks why when it is late', async () => {
  const id = plan.deliverables.D2;
  await hangAFile(portal.database, cast, id, cast.deneb);
  await portal.database.admin.query(`UPDATE deliverable SET state = 'DRAFT' WHERE id = $1`, [id]);
  expect(codeOf(await submit(dina, id, 1, ' '))).toBe('deliverable.delay-needs-reason');
  const { data } = await submit(dina, id, 1, 'The bench was broken.');
  expect(data.submitDeliverable).toMatchObject({
    standing: 'LATE',
    driftDays: 6,
    delayReason: 'The bench was broken.',
  });
});

it('lets nobody else hand it in, nor judge it', async () => {
  const { D3, D5 } = plan.deliverables;
  for (const who of [dina, cleo, fay]) expect(codeOf(await submit(who, D3, 1))).toBe('access.denied');
  for (const who of [ana, carl, fay]) {
    expect(codeOf(await accept(who, D3, 1))).toBe('access.denied');
    expect(codeOf(await sendBack(who, D3, 1))).toBe('access.denied');
  }
  expect(codeOf(await submit(zed, D5, 1))).toBe('deliverable.unknown');
  expect(codeOf(await accept(cleo, plan.foreign.deliverable, 1))).toBe('deliverable.unknown');
});

it('does not skip a step, nor repeat one', async () => {
  const { D3, D4, D5 } = plan.deliverables;
  expect(codeOf(await accept(cleo, D5, 1))).toBe('deliverable.illegal-move');
  expect(codeOf(await accept(cleo, D4, 1))).toBe('deliverable.illegal-move');
  expect(codeOf(await sendBack(cleo, D4, 1))).toBe('deliverable.illegal-move');
  await hangAFile(portal.database, cast, D3, cast.vega);
  expect(codeOf(await submit(ana, D3, 1))).toBe('deliverable.illegal-move');
  expect(codeOf(await sendBack(cleo, D3, 1, ' '))).toBe('input.invalid');
  expect(codeOf(await accept(cleo, D3, 7))).toBe('version.stale');
});
