import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let books: Books;
let deliverable: string;
const [unit, f1, f11, f2] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()] as [string, string, string, string];
const [sorted, grown] = [uuidv7(), uuidv7()] as [string, string];

/** The money of Lyra is laid; the first claim is certified, the second submitted. LT1 has one deliverable. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
  const due = { code: 'D1', title_fr: 'Rapport', title_en: 'Report', type: 'REPORT', dissemination: 'CONSORTIUM' };
  deliverable = await put(portal.database, 'deliverable', {
    ...{ project_id: cast.lyra, work_package_id: books.sorting, partner_id: cast.vega, ...due },
    ...{ baseline_on: '2020-06-30', due_on: '2020-06-30', state: 'PLANNED' },
  });
});
afterAll(() => portal.close());

type Answer = Awaited<ReturnType<Portal['ask']>>;
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const verb = (name: string, type: string, fields: string) => (who: Someone, input: object) =>
  portal.ask(who, `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${fields} } }`, { input });

const FUNCTION = 'id code version parentId position trlNow trlTarget partner { shortName }';
const STUDY = 'id share version partner { shortName } workPackage { code sharedOut } deliverable { code }';
const addDemonstrator = verb('addDemonstrator', 'AddDemonstrator', 'id code titleFr version');
const changeDemonstrator = verb('changeDemonstrator', 'ChangeDemonstrator', 'titleFr version');
const removeDemonstrator = verb('removeDemonstrator', 'RemoveDemonstrator', 'id');
const addFunction = verb('addFunction', 'AddFunction', FUNCTION);
const changeFunction = verb('changeFunction', 'ChangeFunction', FUNCTION);
const moveFunction = verb('moveFunction', 'MoveFunction', FUNCTION);
const removeFunction = verb('removeFunction', 'RemoveFunction', 'id');
const addStudy = verb('addStudy', 'AddStudy', STUDY);
const changeStudy = verb('changeStudy', 'ChangeStudy', STUDY);
const removeStudy = verb('removeStudy', 'RemoveStudy', 'id studies { id }');

const shown = { code: 'A', titleFr: 'Unité', titleEn: 'Unit', objectiveFr: 'Trier', objectiveEn: 'Sort' };
const named = (code: string, partnerId: string) => ({
  ...{ code, titleFr: code, titleEn: code, partnerId, trlTarget: 7 },
});
const grow = (who: Someone, id: string, code: string, partnerId: string, parentFunctionId?: string) =>
  addFunction(who, { id, trlNow: 3, ...named(code, partnerId), demonstratorId: unit, parentFunctionId });
const versionOf = async (table: string, id: string): Promise<number> =>
  (await portal.database.admin.query(`SELECT version FROM ${table} WHERE id = $1`, [id])).rows[0].version;

it('lets the coordinator, and nobody else, draw demonstrators and their functions', async () => {
  const demonstrator = { id: unit, projectId: cast.lyra, ...shown };
  for (const who of [ana, fay]) expect(refusal(await addDemonstrator(who, demonstrator))?.code).toBe('access.denied');
  expect(refusal(await addDemonstrator(zed, demonstrator))?.code).toBe('project.unknown');
  expect((await addDemonstrator(cleo, demonstrator)).errors).toBeUndefined();
  const again = { ...demonstrator, id: uuidv7() };
  expect(refusal(await addDemonstrator(cleo, again))?.code).toBe('demonstrator.code-taken');
  const said = { id: unit, version: 1, ...shown, titleFr: ' Unité close ' };
  expect((await changeDemonstrator(cleo, said)).data.changeDemonstrator.titleFr).toBe('Unité close');

  expect(refusal(await grow(ana, f1, 'F1', cast.vega))?.code).toBe('access.denied');
  for (const [id, code, partner, parent] of [
    [f1, 'F1', cast.vega, undefined],
    [f11, 'F1.1', cast.deneb, f1],
    [f2, 'F2', cast.orion, undefined],
  ] as const)
    expect((await grow(cleo, id, code, partner, parent)).errors).toBeUndefined();
  expect(refusal(await grow(cleo, uuidv7(), 'F2', cast.vega))?.code).toBe('elementary-function.code-taken');
  expect(refusal(await grow(cleo, uuidv7(), 'F3', cast.thuban))?.code).toBe('partner.unknown');
  const retold = { id: f2, version: 1, ...named('F2', cast.deneb), trlTarget: 6 };
  expect((await changeFunction(cleo, retold)).data.changeFunction).toMatchObject({
    ...{ trlTarget: 6, partner: { shortName: 'Deneb' }, version: 2 },
  });
});

it('moves a function with its parts, and never under one of them', async () => {
  const to = async (id: string, parentFunctionId: string | null, who = cleo) =>
    moveFunction(who, {
      ...{ id, version: await versionOf('elementary_function', id), demonstratorId: unit, parentFunctionId },
    });
  expect(refusal(await to(f1, f11))).toMatchObject({
    ...{ code: 'elementary-function.part-of-itself', facts: { code: 'F1', parent: 'F1.1' } },
  });
  expect(refusal(await to(f1, f1))?.code).toBe('elementary-function.part-of-itself');
  expect(refusal(await to(f1, f2, ana))?.code).toBe('access.denied');
  expect((await to(f1, f2)).data.moveFunction.parentId).toBe(f2);
  const other = uuidv7();
  await addDemonstrator(cleo, { id: other, projectId: cast.lyra, ...shown, code: 'B' });
  const away = { id: f1, version: await versionOf('elementary_function', f1), demonstratorId: other };
  expect((await moveFunction(cleo, away)).errors).toBeUndefined();
  const { rows } = await portal.database.admin.query(
    'SELECT code FROM elementary_function WHERE demonstrator_id = $1 ORDER BY code',
    [other],
  );
  expect(rows.map(({ code }) => code)).toEqual(['F1', 'F1.1']);
  expect((await to(f1, null)).data.moveFunction.parentId).toBeNull();
});

it('says who studies a function, in which work package, for which deliverable and what share', async () => {
  const study = { elementaryFunctionId: f1, workPackageId: books.sorting, partnerId: cast.vega, share: 60 };
  expect(refusal(await addStudy(dina, { id: sorted, ...study }))?.code).toBe('access.denied');
  const { data, errors } = await addStudy(ana, { id: sorted, ...study, deliverableId: deliverable });
  expect(errors).toBeUndefined();
  expect(data.addStudy).toMatchObject({
    ...{ share: 60, partner: { shortName: 'Vega' }, deliverable: { code: 'D1' } },
    workPackage: { code: 'LT1', sharedOut: 60 },
  });
  const part = { elementaryFunctionId: f11, partnerId: cast.deneb, workPackageId: books.growing };
  expect((await addStudy(dina, { id: grown, ...part, share: 33 })).errors).toBeUndefined();
  const cases: ReadonlyArray<readonly [object, object]> = [
    [{ share: 41 }, { code: 'study.beyond-whole', facts: { code: 'LT1', share: 41, left: 40 } }],
    [{ share: 101 }, { code: 'input.invalid' }],
    [{ share: 1, deliverableId: deliverable }, { code: 'study.said-already' }],
    [{ share: 1, deliverableId: uuidv7() }, { code: 'deliverable.unknown' }],
    [{ share: 1, workPackageId: books.growing, deliverableId: deliverable }, { code: 'deliverable.unknown' }],
    [{ share: 1, partnerId: cast.thuban }, { code: 'partner.unknown' }],
  ];
  for (const [said, expected] of cases)
    expect(refusal(await addStudy(ana, { id: uuidv7(), ...study, ...said }))).toMatchObject(expected);
  const changed = { id: sorted, version: 1, workPackageId: books.sorting, partnerId: cast.vega, share: 45 };
  expect((await changeStudy(ana, changed)).data.changeStudy).toMatchObject({ share: 45, deliverable: null });
  expect(refusal(await changeStudy(ana, changed))?.code).toBe('version.stale');
});

/** Lets nobody write in a table, until so many wait to: by then all of them have read it. */
async function holdWritesOf(table: string) {
  const { admin } = portal.database;
  const holder = await admin.connect();
  await holder.query('BEGIN');
  await holder.query(`LOCK TABLE ${table} IN SHARE MODE`);
  const waiting = async (): Promise<number> =>
    (
      await admin.query(
        `SELECT count(*)::int FROM pg_stat_activity
         WHERE datname = current_database() AND usename = 'portal_app' AND wait_event_type = 'Lock'`,
      )
    ).rows[0].count;
  return {
    until: async (count: number) => {
      const end = Date.now() + 10_000;
      while ((await waiting()) < count && Date.now() < end) await new Promise((go) => setTimeout(go, 10));
      expect(await waiting()).toBe(count);
    },
    letGo: async () => {
      await holder.query('COMMIT');
      holder.release();
    },
  };
}

it('never gives away more than there is of a work package, however many ask at once', async () => {
  const ids = Array.from({ length: 6 }, () => uuidv7());
  const said = { elementaryFunctionId: f2, partnerId: cast.deneb, workPackageId: books.sorting };
  const dues = await Promise.all(
    ids.map((_, i) =>
      put(portal.database, 'deliverable', {
        ...{ project_id: cast.lyra, work_package_id: books.sorting, partner_id: cast.vega, code: `D9${i}` },
        ...{ title_fr: 'R', title_en: 'R', type: 'REPORT', dissemination: 'CONSORTIUM' },
        ...{ baseline_on: '2020-06-30', due_on: '2020-06-30', state: 'PLANNED' },
      }),
    ),
  );
  const writes = await holdWritesOf('study');
  const asked = Promise.all(
    ids.map((id, i) => addStudy(i % 2 ? dina : cleo, { id, ...said, share: 20, deliverableId: dues[i] })),
  );
  await writes.until(ids.length);
  await writes.letGo();
  const answers = await asked;
  const taken = ids.filter((_, i) => !answers[i]?.errors);
  expect(taken).toHaveLength(2);
  for (const answer of answers) if (answer.errors) expect(refusal(answer)?.code).toBe('study.beyond-whole');
  for (const id of taken) expect((await removeStudy(dina, { id, version: 1 })).errors).toBeUndefined();
});

const EUROS = 'planned declared certified';
const TRACED = `query ($p: ID!) { traceability(projectId: $p) {
  partial total { ${EUROS} } traced { ${EUROS} } untraced { ${EUROS} }
  byDemonstrator { id ${EUROS} } byFunction { id ${EUROS} } } }`;
const ROWS = `query ($p: ID!, $filter: TraceFilter, $first: Int, $after: String) {
  traces(projectId: $p, filter: $filter, first: $first, after: $after) {
    total pageInfo { endCursor hasNextPage } sum { ${EUROS} }
    nodes { id share ${EUROS} elementaryFunction { code } workPackage { code } partner { shortName } } } }`;
const BUDGET = `query ($p: ID!) { budget(projectId: $p) {
  sum { planned declared } byWorkPackage { planned declared workPackage { code } } } }`;
const traced = async (who: Someone): Promise<Said> =>
  (await portal.ask(who, TRACED, { p: cast.lyra })).data.traceability;
const rowsOf = async (who: Someone, asked: object = {}): Promise<Said> =>
  (await portal.ask(who, ROWS, { p: cast.lyra, ...asked })).data.traces;
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const added = (rows: readonly Said[], key: string): bigint =>
  rows.reduce((sum: bigint, row) => sum + cents(row[key] as string), 0n);

it('is worth to the cent what the budget says, whoever looks', async () => {
  for (const who of [cleo, ana, dina, fay]) {
    const { budget } = (await portal.ask(who, BUDGET, { p: cast.lyra })).data;
    const found = await traced(who);
    const { nodes, sum } = await rowsOf(who);
    for (const key of ['planned', 'declared']) {
      expect(found.total[key]).toBe(budget.sum[key]);
      expect(sum[key]).toBe(budget.sum[key]);
      expect(added(nodes, key)).toBe(cents(budget.sum[key]));
      expect(cents(found.traced[key]) + cents(found.untraced[key])).toBe(cents(budget.sum[key]));
      expect(added(found.byDemonstrator, key)).toBe(cents(found.traced[key]));
      for (const { workPackage, ...whole } of budget.byWorkPackage as Said[]) {
        const ofWork = nodes.filter((row: Said) => row.workPackage.code === workPackage.code);
        expect(added(ofWork, key)).toBe(cents(whole[key]));
      }
    }
    const worth = (id: string) => found.byFunction.find((one: Said) => one.id === id);
    expect(cents(worth(f1).planned)).toBe(
      added(
        nodes.filter((r: Said) => [sorted, grown].includes(r.id)),
        'planned',
      ),
    );
    expect(worth(f11).planned).toBe(nodes.find((row: Said) => row.id === grown).planned);
    expect(worth(f2)).toMatchObject({ planned: '0.00', declared: '0.00' });
  }
});

it('shows a partner the amounts of that partner alone', async () => {
  const { rows } = await portal.database.admin.query(
    'SELECT sum(amount)::text AS cents FROM budget_line WHERE partner_id = $1 AND work_package_id = $2',
    [cast.vega, books.sorting],
  );
  const whole = BigInt(rows[0].cents);
  const found = await traced(ana);
  expect(found.partial).toBe(true);
  const { nodes } = await rowsOf(ana, { filter: { workPackageId: books.sorting } });
  expect(added(nodes, 'planned')).toBe(whole);
  expect(nodes.map((row: Said) => row.share)).toEqual([45, 55]);
  expect(cents(nodes[0].planned) - (whole * 45n) / 100n).toBeLessThanOrEqual(1n);
  expect((await traced(cleo)).partial).toBe(false);
  expect((await portal.ask(zed, TRACED, { p: cast.lyra })).errors?.[0]?.extensions.code).toBe('access.denied');
});

it('says nothing of certified money before the control has come, and what it let through after', async () => {
  const lead = await traced(cleo);
  const { rows } = await portal.database.admin.query(
    `SELECT sum(eligible)::text AS cents FROM claim_line WHERE claim_id = $1`,
    [books.first],
  );
  expect(cents(lead.total.certified)).toBe(BigInt(rows[0].cents));
  const correction = `INSERT INTO certified_entry (id, project_id, claim_id, partner_id, work_package_id, category, kind, amount, at)
    SELECT gen_random_uuid(), project_id, claim_id, partner_id, work_package_id, category, 'CORRECTION', $2, now()
    FROM claim_line WHERE claim_id = $1 LIMIT 1`;
  await portal.database.admin.query(correction, [books.first, -1_00]);
  expect(cents((await traced(cleo)).total.certified)).toBe(BigInt(rows[0].cents) - 1_00n);
  await portal.database.admin.query(correction, [books.first, 1_00]);
});

it('comes page by page, narrowed to a partner, a demonstrator or a work package', async () => {
  const first = await rowsOf(cleo, { first: 1 });
  expect(first).toMatchObject({ total: 4, nodes: [{ elementaryFunction: { code: 'F1' } }] });
  const rest = await rowsOf(cleo, { first: 50, after: first.pageInfo.endCursor });
  expect(
    rest.nodes.map(({ elementaryFunction, workPackage }: Said) => [elementaryFunction?.code, workPackage.code]),
  ).toEqual([
    ['F1.1', 'LT2'],
    [undefined, 'LT1'],
    [undefined, 'LT2'],
  ]);
  const ofDeneb = await rowsOf(cleo, { filter: { partnerId: cast.deneb } });
  expect(ofDeneb).toMatchObject({ total: 1, nodes: [{ id: grown, partner: { shortName: 'Deneb' } }] });
  expect((await rowsOf(cleo, { filter: { demonstratorId: unit } })).total).toBe(2);
  const lost = await portal.ask(cleo, ROWS, { p: cast.lyra, after: 'nowhere' });
  expect(refusal(lost)?.code).toBe('page.cursor-malformed');
});

it('leaves whole as a workbook, for those who see every line, and for no partner', async () => {
  const origin = await portal.listen();
  const OPEN = `mutation ($input: OpenPlanExportInput!) { openPlanExport(input: $input) { url } }`;
  const leave = (who: Someone) =>
    portal.ask(who, OPEN, { input: { id: uuidv7(), projectId: cast.lyra, format: 'TRACES', language: 'en' } });
  for (const who of [ana, dina]) expect(refusal(await leave(who))?.code).toBe('access.denied');
  const { nodes, sum } = await rowsOf(cleo);
  for (const who of [cleo, fay]) {
    const answer = await fetch(origin + (await leave(who)).data.openPlanExport.url);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(
      /Lyra traceability 2019-11-14\.xlsx$/,
    );
    const [head, ...rows] = await readSheet(Buffer.from(await answer.arrayBuffer()));
    expect(head?.slice(0, 3)).toEqual(['Demonstrator', 'Code', 'Function']);
    const kept = nodes.map(({ elementaryFunction, workPackage, share, planned }: Said) => [
      ...[elementaryFunction?.code ?? null, workPackage.code, share, Number(planned)],
    ]);
    expect(rows.slice(0, -1).map((row) => [row[1], row[4], row[7], row[8]])).toEqual(kept);
    expect(rows.at(-1)?.slice(8)).toEqual([sum.planned, sum.declared, sum.certified].map(Number));
  }
});

it('keeps a function while something hangs on it, and a demonstrator while it has functions', async () => {
  const gone = async (id: string) => removeFunction(cleo, { id, version: await versionOf('elementary_function', id) });
  expect(refusal(await gone(f1))).toMatchObject({ code: 'elementary-function.in-use', facts: { by: 'PARTS' } });
  expect(refusal(await gone(f11))).toMatchObject({ code: 'elementary-function.in-use', facts: { by: 'STUDIES' } });
  expect((await removeStudy(dina, { id: grown, version: 1 })).data.removeStudy.studies).toEqual([]);
  expect((await gone(f11)).errors).toBeUndefined();
  const version = await versionOf('demonstrator', unit);
  expect(refusal(await removeDemonstrator(cleo, { id: unit, version }))).toMatchObject({
    ...{ code: 'demonstrator.in-use', facts: { functions: 2 } },
  });
  const { rows } = await portal.database.admin.query(
    `SELECT event FROM journal WHERE subject_id = ANY ($1) ORDER BY seq`,
    [[grown, f11]],
  );
  expect(rows.map(({ event }) => event)).toEqual([
    ...['elementary-function.added', 'study.added', 'study.removed', 'elementary-function.removed'],
  ]);
});

it('is out of reach of another partner, whatever the code', async () => {
  const [dinas] = (await portal.database.admin.query(`SELECT id FROM person WHERE name = 'Dina'`)).rows;
  const app = AppRole.open(portal.database, 1);
  try {
    await app.as(dinas.id, async (client) => {
      for (const forged of [
        'UPDATE study SET share = 0 RETURNING id',
        'DELETE FROM study RETURNING id',
        `UPDATE demonstrator SET title_fr = 'Autre' RETURNING id`,
        'DELETE FROM elementary_function RETURNING id',
      ])
        expect(await attempt(client, forged)).toEqual({ rows: [] });
    });
  } finally {
    await app.close();
  }
});
