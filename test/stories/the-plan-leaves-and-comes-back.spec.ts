import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan } from '../cast/work-plan.js';
import { Portal, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let origin: string;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  await layTheWorkPlan(portal.database, cast);
  origin = await portal.listen();
});
afterAll(() => portal.close());

const EXPORT = `mutation ($input: OpenPlanExportInput!) { openPlanExport(input: $input) { id url expiresAt } }`;
const OPEN = `mutation ($input: OpenPlanImportInput!) { openPlanImport(input: $input) { id url version } }`;
const LOOK = `query ($id: ID!, $choices: PlanImportChoices!) { planImport(id: $id) { version readAt appliedAt }
  planImportPreview(planImportId: $id, choices: $choices) { fingerprint program
    counts { rows added changed same absent links baselines closures lost problems milestonesMoved }
    lines { change subject rowId code title what facts { name value } } names { name rows partnerId } } }`;
const APPLY = `mutation ($input: ApplyPlanImportInput!) { applyPlanImport(input: $input) { id appliedAt version } }`;
const PLAN = `query ($projectId: ID!) { plan(projectId: $projectId) { baselines { name }
  items { id kind parentId code titleFr startsOn endsOn progress state partner { shortName } }
  dependencies { fromId toId type lag inCalendarDays } } }`;

type Answer = Awaited<ReturnType<Portal['ask']>>;
interface Item {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly [field: string]: unknown;
}
interface Line {
  readonly change: string;
  readonly subject: string;
  readonly rowId: string | null;
  readonly code: string;
  readonly title: string;
  readonly what: string;
}

const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const planNow = async () => (await portal.ask(cleo, PLAN, { projectId: cast.lyra })).data.plan;
const itemNow = async (code: string): Promise<Item> => (await planNow()).items.find((item: Item) => item.code === code);

async function exported(who: Someone, format: string): Promise<Response> {
  const input = { id: uuidv7(), projectId: cast.lyra, format, language: 'fr' };
  const { data } = await portal.ask(who, EXPORT, { input });
  return fetch(`${origin}${data.openPlanExport.url}`);
}

const announce = (bytes: Buffer, name: string, who = cleo) =>
  portal.ask(who, OPEN, { input: { id: uuidv7(), projectId: cast.lyra, name, size: bytes.length } });

async function sent(bytes: Buffer, name = 'plan.xml') {
  const { data } = await announce(bytes, name);
  const { id, url } = data.openPlanImport;
  const answer = await fetch(`${origin}${url}`, { method: 'PUT', body: new Uint8Array(bytes) });
  return { id: id as string, status: answer.status, said: (await answer.json()) as Record<string, never> };
}

const look = async (id: string, choices: object = {}) =>
  portal.ask(cleo, LOOK, { id, choices: { language: 'fr', ...choices } });

async function applied(bytes: Buffer, name?: string, choices: object = {}, reason?: string): Promise<Answer> {
  const { id } = await sent(bytes, name);
  const { data } = await look(id, choices);
  const { version } = data.planImport;
  const { fingerprint } = data.planImportPreview;
  return portal.ask(cleo, APPLY, { input: { id, version, fingerprint, language: 'fr', ...choices, reason } });
}

const counted = async (table: string): Promise<number> =>
  Number((await portal.database.admin.query(`SELECT count(*) FROM ${table}`)).rows[0].count);

describe('a plan leaves', () => {
  it('as XML, a workbook or CSV, by a link that serves once, for all who read it', async () => {
    for (const [who, format, type] of [
      [ana, 'MSPDI', 'application/xml; charset=utf-8'],
      [fay, 'CSV', 'text/csv; charset=utf-8'],
      [cleo, 'XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ] as const) {
      const answer = await exported(who, format);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''Lyra%202019-11-14\./);
      expect((await fetch(answer.url)).status).toBe(410);
    }
    const input = { id: uuidv7(), projectId: cast.lyra, format: 'CSV', language: 'fr' };
    expect(refusal(await portal.ask(zed, EXPORT, { input }))?.code).toBe('access.denied');
    expect((await fetch(`${origin}/files/plan/${uuidv7()}.${'A'.repeat(43)}`)).status).toBe(404);
  });

  it('on paper: one page or all of it, as a PDF with the name of the project and the day', async () => {
    for (const format of ['ONE_PAGE_A3', 'ONE_PAGE_A4', 'GANTT_A3', 'GANTT_A4']) {
      const answer = await exported(fay, format);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(
        /Lyra plan(ning)? A[34] 2019-11-14\.pdf$/,
      );
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      expect(text).toMatch(/^%PDF-1\.7[\s\S]*\/Lang \(fr-FR\)[\s\S]*%%EOF\s*$/);
    }
  });

  it('is fetched by nobody whose right was withdrawn meanwhile', async () => {
    const input = { id: uuidv7(), projectId: cast.lyra, format: 'CSV', language: 'fr' };
    const { data } = await portal.ask(ana, EXPORT, { input });
    const { admin } = portal.database;
    const ends = (day: string | null) =>
      admin.query('UPDATE membership SET ends_on = $1 WHERE email = $2', [day, ana.email]);
    await ends('2019-11-13');
    const answer = await fetch(`${origin}${data.openPlanExport.url}`);
    await ends(null);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toContain('LT1');
  });

  it('comes back identical, and there is nothing to change', async () => {
    for (const [format, name] of [
      ['MSPDI', 'plan.xml'],
      ['XLSX', 'plan.xlsx'],
      ['CSV', 'plan.csv'],
    ] as const) {
      const bytes = Buffer.from(await (await exported(cleo, format)).arrayBuffer());
      const { id, status } = await sent(bytes, name);
      expect(status).toBe(200);
      const { counts, lines } = (await look(id)).data.planImportPreview;
      expect(counts).toMatchObject({ added: 0, changed: 0, absent: 0, links: 0, baselines: 0, problems: 0 });
      expect(lines.filter(({ change }: Line) => change !== 'LOST')).toEqual([]);
    }
  });
});

/** Another program’s plan: a lot with two tasks and a milestone, a baseline, a link from LT2 that is here already. */
const THEIRS = `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>valve.xml</Name><MinutesPerDay>480</MinutesPerDay>
<Tasks>
<Task><UID>1</UID><Name>LT2 – Lot LT2</Name><OutlineLevel>1</OutlineLevel><Start>2018-02-08T08:00:00</Start><Finish>2021-03-31T17:00:00</Finish><PercentComplete>30</PercentComplete></Task>
<Task><UID>2</UID><Name>LT9 – Valve</Name><OutlineLevel>1</OutlineLevel><Start>2021-01-04T08:00:00</Start><Finish>2021-03-31T17:00:00</Finish><Summary>1</Summary></Task>
<Task><UID>3</UID><Name>Drawn</Name><WBS>9.1</WBS><OutlineLevel>2</OutlineLevel><Start>2021-01-04T08:00:00</Start><Finish>2021-01-29T17:00:00</Finish><PercentComplete>0</PercentComplete><Notes>Steel.</Notes>
<Baseline><Number>0</Number><Start>2020-12-07T08:00:00</Start><Finish>2020-12-31T17:00:00</Finish></Baseline></Task>
<Task><UID>4</UID><Name>Built</Name><WBS>9.2</WBS><OutlineLevel>2</OutlineLevel><Start>2021-02-15T08:00:00</Start><Finish>2021-03-31T17:00:00</Finish>
<PredecessorLink><PredecessorUID>3</PredecessorUID><Type>1</Type><LinkLag>43200</LinkLag><LagFormat>7</LagFormat></PredecessorLink><ConstraintType>2</ConstraintType><ConstraintDate>2021-02-15T08:00:00</ConstraintDate></Task>
<Task><UID>5</UID><Name>J9 Shown</Name><OutlineLevel>2</OutlineLevel><Start>2021-03-31T17:00:00</Start><Finish>2021-03-31T17:00:00</Finish><Duration>PT0H0M0S</Duration><Milestone>1</Milestone>
<PredecessorLink><PredecessorUID>4</PredecessorUID><Type>1</Type></PredecessorLink></Task>
</Tasks>
<Resources><Resource><UID>1</UID><Name>deneb</Name></Resource><Resource><UID>2</UID><Name>The workshop</Name></Resource></Resources>
<Assignments><Assignment><TaskUID>3</TaskUID><ResourceUID>1</ResourceUID></Assignment><Assignment><TaskUID>4</TaskUID><ResourceUID>2</ResourceUID></Assignment></Assignments>
</Project>`;
const theirs = Buffer.from(THEIRS);

describe('a plan of another program comes in', () => {
  it('is told line by line before anything is done, to the coordinator alone', async () => {
    for (const who of [ana, fay, zed])
      expect(refusal(await announce(theirs, 'plan.xml', who))?.code).toBe('access.denied');
    expect(refusal(await announce(theirs, 'plan.mpp'))?.code).toBe('plan-file.kind-not-read');
    const { id } = await sent(theirs);
    const { planImport, planImportPreview: preview } = (await look(id)).data;
    expect(planImport.appliedAt).toBeNull();
    expect(preview.counts).toMatchObject({ rows: 5, added: 4, changed: 1, links: 2, baselines: 1, problems: 0 });
    const told = (change: string) =>
      preview.lines
        .filter((line: Line) => line.change === change)
        .map((line: Line) => `${line.code} ${line.what}`.trim());
    expect(told('LOST')).toEqual(['9.2 constraint', 'partner-unknown']);
    expect(told('ADDED')).toEqual(['LT9', '9.1', '9.2', 'J9', '9.1 → 9.2 FS', '9.2 → J9 FS', '']);
    expect(told('CHANGED')).toEqual(['LT2 days']);
    expect(told('ABSENT')).toContain('LT1');
    expect(preview.names).toEqual([
      { name: 'deneb', rows: 1, partnerId: cast.deneb },
      { name: 'The workshop', rows: 1, partnerId: null },
    ]);
    expect((await planNow()).items.some((item: Item) => item.code === 'LT9')).toBe(false);
  });

  it('is applied whole, with its links and its baseline, and leaves what it does not know', async () => {
    const before = (await planNow()).items.length;
    const choices = { partners: [{ name: 'The workshop', partnerId: cast.vega }], partnerId: cast.orion };
    expect((await applied(theirs, 'valve.xml', choices)).errors).toBeUndefined();
    const plan = await planNow();
    const [lot, drawn, built, shown] = ['LT9', '9.1', '9.2', 'J9'].map((code) =>
      plan.items.find((item: Item) => item.code === code),
    );
    expect(plan.items).toHaveLength(before + 4);
    expect(lot).toMatchObject({ titleFr: 'Valve', startsOn: '2021-01-04', partner: { shortName: 'Orion' } });
    expect(drawn).toMatchObject({ parentId: lot.id, endsOn: '2021-01-29', partner: { shortName: 'Deneb' } });
    expect(built.partner.shortName).toBe('Vega');
    expect(shown).toMatchObject({ kind: 'MILESTONE', parentId: lot.id, endsOn: '2021-03-31' });
    expect(plan.dependencies).toEqual(
      expect.arrayContaining([
        { fromId: drawn.id, toId: built.id, type: 'FS', lag: 9, inCalendarDays: false },
        { fromId: built.id, toId: shown.id, type: 'FS', lag: 0, inCalendarDays: false },
      ]),
    );
    expect(plan.baselines).toEqual([{ name: 'valve.xml #0' }]);
    expect(await itemNow('LT2')).toMatchObject({ endsOn: '2021-03-31', progress: 30 });
    const { rows } = await portal.database.admin.query(`SELECT facts FROM journal WHERE event = 'plan.imported'`);
    expect(rows[0].facts).toMatchObject({ name: 'valve.xml', added: 4, changed: 1, links: 2, baselines: 1 });
  });

  it('imported again, changes nothing', async () => {
    const { id } = await sent(theirs, 'valve.xml');
    const { counts } = (await look(id)).data.planImportPreview;
    expect(counts).toMatchObject({ added: 0, changed: 0, links: 0, baselines: 0 });
  });

  it('removes what it no longer has only when asked, and nothing that something hangs from', async () => {
    const without = Buffer.from(
      THEIRS.replace(/<PredecessorLink>.*?<\/PredecessorLink>/s, '').replace(/<Task><UID>5.*?<\/Task>/s, ''),
    );
    const { id } = await sent(without, 'valve.xml');
    const lines: Line[] = (await look(id)).data.planImportPreview.lines;
    const absent = (code: string) => lines.find((line) => line.change === 'ABSENT' && line.code === code)?.rowId;
    const link = absent('9.1 → 9.2');
    const used = await applied(without, 'valve.xml', { remove: [absent('LT1')] });
    expect(refusal(used)).toMatchObject({ code: 'plan-import.row-in-use', facts: { code: 'LT1' } });
    const told = await applied(without, 'valve.xml', { remove: [link] });
    expect(told.errors).toBeUndefined();
    const plan = await planNow();
    expect(plan.dependencies).toHaveLength(1);
    expect(plan.items.some((item: Item) => item.code === 'J9')).toBe(true);
  });
});

describe('person-months and costs', () => {
  const PARTS = `query ($id: ID!) { workPackage(id: $id) { parts { effort partner { shortName } } } }`;
  const withHours = (hours: number) =>
    Buffer.from(
      THEIRS.replace(
        '<TaskUID>3</TaskUID><ResourceUID>1</ResourceUID>',
        `$&<Units>1</Units><Work>PT${hours}H0M0S</Work>`,
      )
        .replace('<TaskUID>4</TaskUID><ResourceUID>2</ResourceUID>', '$&<Work>PT16H0M0S</Work>')
        .replace('<WBS>9.1</WBS>', '$&<Cost>1250050</Cost>'),
    );

  it('come from the hours of a file, and what it costs is compared with the budget, not taken', async () => {
    const { id } = await sent(withHours(240), 'valve.xml');
    const { lines } = (await look(id)).data.planImportPreview;
    const told = (what: string) =>
      lines
        .filter((line: Line) => line.what === what)
        .map(({ code, facts }: Line & { facts: { name: string; value: string }[] }) => {
          return [code, ...facts.map(({ name, value }) => `${name} ${value}`)];
        });
    expect(told('effort')).toEqual([['9.1', 'partner Deneb', 'from 0.00', 'to 1.50']]);
    expect(told('effort-of-nobody')).toEqual([['', 'count 1']]);
    expect(told('cost-differs')).toEqual([['9.1', 'cost 12500.50', 'budget 0.00']]);

    const before = await counted('budget_line');
    expect((await applied(withHours(240), 'valve.xml')).errors).toBeUndefined();
    expect(await counted('budget_line')).toBe(before);
    const { id: drawn } = await itemNow('9.1');
    const { parts } = (await portal.ask(cleo, PARTS, { id: drawn })).data.workPackage;
    expect(parts).toContainEqual({ effort: 150, partner: { shortName: 'Deneb' } });
    const { rows } = await portal.database.admin.query(`SELECT facts FROM journal WHERE event = 'work-package.shared'`);
    expect(rows).toEqual([{ facts: { code: '9.1', efforts: 'Deneb 0 → 1.5' } }]);
  });

  it('leave with the plan and come back with nothing to change', async () => {
    const bytes = Buffer.from(await (await exported(cleo, 'MSPDI')).arrayBuffer());
    expect(bytes.toString()).toContain('<Work>PT240H0M0S</Work>');
    const { id } = await sent(bytes, 'plan.xml');
    const { counts, lines } = (await look(id)).data.planImportPreview;
    expect(counts).toMatchObject({ added: 0, changed: 0, problems: 0 });
    expect(lines.filter(({ what }: Line) => what === 'cost-differs')).toEqual([]);
  });
});

describe('cells that were pasted', () => {
  const COLUMNS = `query ($input: PlanColumnsInput!) { planColumns(input: $input) { titled columns } }`;
  const columns = (first: readonly string[], who = cleo) =>
    portal.ask(who, COLUMNS, { input: { projectId: cast.lyra, first } });

  it('are recognised by their headings or their order, for the coordinator alone', async () => {
    expect((await columns(['N°', 'Tâche', 'Début', 'Fin', 'Remarque'])).data.planColumns).toEqual({
      titled: true,
      columns: ['code', 'title', 'startsOn', 'endsOn', null],
    });
    expect((await columns(['L8', 'Valve', '02/09/2019', '20/12/2019'])).data.planColumns.titled).toBe(false);
    for (const who of [ana, fay, zed]) expect(refusal(await columns(['a'], who))?.code).toBe('access.denied');
  });

  it('are told wrong cell by cell, and nothing of them is done until each is cured', async () => {
    const table = (end: string) =>
      Buffer.from(`code\ttitle\tstartsOn\tendsOn\tprogress\nL8\tTube\t02/09/2019\t${end}\t40,0 %\nL8\t\tsoon\t\t\n`);
    const { id } = await sent(table('2019-02-30'), 'cells.tsv');
    const { lines } = (await look(id)).data.planImportPreview;
    const wrong = lines.filter((line: Line) => line.change === 'PROBLEM');
    expect(
      wrong.map(({ what, facts }: Line & { facts: { name: string; value: string }[] }) => {
        return `${what} ${facts.find(({ name }) => name === 'cell')?.value}`;
      }),
    ).toEqual([
      'plan-cell.not-a-day D2',
      'plan-cell.missing B3',
      'plan-cell.not-a-day C3',
      'plan-cell.not-a-day D3',
      'plan-cell.code-twice A3',
    ]);
    expect(refusal(await applied(table('2019-02-30'), 'cells.tsv'))?.code).toBe('plan-import.has-problems');
    const cured = Buffer.from('code\ttitle\tstartsOn\tendsOn\tprogress\nL8\tTube\t02/09/2019\t20 déc. 2019\t40,0 %\n');
    expect((await applied(cured, 'cells.tsv')).errors).toBeUndefined();
    expect(await itemNow('L8')).toMatchObject({ titleFr: 'Tube', endsOn: '2019-12-20', progress: 40 });
  });
});

describe('nothing at all is done', () => {
  const shaken = (change: (text: string) => string) => Buffer.from(change(THEIRS));

  it('by a file that is refused, or whose links go round, or whose days leave the project', async () => {
    const before = await counted('journal');
    const { dependencies } = await planNow();
    const refused = await sent(Buffer.from(THEIRS.replace('<?xml', '<!DOCTYPE p><?xml')));
    expect(refused.status).toBe(400);
    const bomb = await sent(Buffer.from(`<!DOCTYPE p [<!ENTITY a "b">]>${THEIRS.slice(39)}`));
    expect(bomb.said).toMatchObject({ errors: [{ extensions: { code: 'plan-file.declares-entities' } }] });
    expect(refusal(await look(bomb.id))?.code).toBe('plan-import.not-read');

    const round = shaken((text) =>
      text.replace(
        '<Notes>',
        '<PredecessorLink><PredecessorUID>4</PredecessorUID><Type>1</Type></PredecessorLink><Notes>',
      ),
    );
    expect(refusal(await applied(round))).toMatchObject({ code: 'plan-import.has-problems' });
    const late = shaken((text) => text.replaceAll('2021-03-31', '2023-03-31'));
    const { id } = await sent(late);
    const { lines } = (await look(id)).data.planImportPreview;
    expect(lines[0]).toMatchObject({ change: 'PROBLEM', what: 'plan.outside-project' });
    expect(refusal(await applied(late))?.code).toBe('plan-import.has-problems');
    const opened = await portal.database.admin.query(`SELECT count(*) FROM journal WHERE event = 'plan.import-opened'`);
    expect((await counted('journal')) - before).toBeLessThanOrEqual(Number(opened.rows[0].count));
    expect((await planNow()).dependencies).toEqual(dependencies);
  });

  it('when somebody changed the plan after it was looked at', async () => {
    const { id } = await sent(shaken((text) => text.replace('LT9 – Valve', 'LT9 – Big valve')));
    const { data } = await look(id);
    const { rows } = await portal.database.admin.query(
      `UPDATE work_package SET title_fr = 'Vanne', version = version + 1 WHERE code = 'LT9' RETURNING version`,
    );
    expect(rows).toHaveLength(1);
    const { version } = data.planImport;
    const { fingerprint } = data.planImportPreview;
    const input = { id, version, fingerprint, language: 'fr' };
    expect(refusal(await portal.ask(cleo, APPLY, { input }))?.code).toBe('plan-import.plan-changed');
    expect((await itemNow('LT9')).titleFr).toBe('Vanne');
  });

  it('without a reason where a milestone moves; with one, its partner is told', async () => {
    const moved = shaken((text) =>
      text
        .replaceAll('LT9 – Valve', 'LT9 – Vanne')
        .replace(/(<Task><UID>5.*?<Start>)2021-03-31(.*?<Finish>)2021-03-31/s, '$12021-04-15$22021-04-15'),
    );
    expect(refusal(await applied(moved, 'valve.xml'))?.code).toBe('plan.reason-needed');
    expect((await itemNow('J9')).endsOn).toBe('2021-03-31');
    expect((await applied(moved, 'valve.xml', {}, 'The steel is late.')).errors).toBeUndefined();
    expect((await itemNow('J9')).endsOn).toBe('2021-04-15');
    const { rows } = await portal.database.admin.query(`SELECT reason FROM forecast_change`);
    expect(rows).toEqual([{ reason: 'The steel is late.' }]);
  });

  it('twice: an import that was applied is over', async () => {
    const { id } = await sent(theirs);
    const { data } = await look(id);
    const { version } = data.planImport;
    const { fingerprint } = data.planImportPreview;
    const input = { id, version, fingerprint, language: 'fr', reason: 'Encore.' };
    expect((await portal.ask(cleo, APPLY, { input })).errors).toBeUndefined();
    expect(refusal(await portal.ask(cleo, APPLY, { input: { ...input, version: version + 1 } }))?.code).toBe(
      'ticket.spent',
    );
  });
});

it('brings back the closures that were lost meanwhile, and says so before', async () => {
  const days = { starts_on: '2020-08-03', ends_on: '2020-08-21' };
  const closure = (partner_id: string | null, name: string, more = {}) =>
    put(portal.database, 'closure', {
      ...{ project_id: cast.lyra, partner_id, name_fr: name, name_en: name, ...days },
      ...more,
    });
  await closure(cast.vega, 'Été');
  await closure(null, 'Pont', { starts_on: '2020-05-22', ends_on: '2020-05-22' });
  const bytes = Buffer.from(await (await exported(cleo, 'MSPDI')).arrayBuffer());
  const kept = (await look((await sent(bytes)).id)).data.planImportPreview;
  expect([kept.counts.closures, kept.counts.lost]).toEqual([0, 0]);
  await portal.database.admin.query('DELETE FROM closure');
  const { lines, counts } = (await look((await sent(bytes)).id)).data.planImportPreview;
  expect(counts).toMatchObject({ closures: 2, added: 0, changed: 0, lost: 0 });
  expect(
    lines.filter((line: Line) => line.subject === 'CLOSURE').map(({ title, what }: Line) => `${title} ${what}`),
  ).toEqual(['Pont all', 'Été partner']);
  expect((await applied(bytes)).errors).toBeUndefined();
  const { rows } = await portal.database.admin.query(
    'SELECT name_fr, partner_id, starts_on::text, ends_on::text FROM closure ORDER BY starts_on',
  );
  expect(rows).toEqual([
    { name_fr: 'Pont', partner_id: null, starts_on: '2020-05-22', ends_on: '2020-05-22' },
    { name_fr: 'Été', partner_id: cast.vega, ...days },
  ]);
  await portal.database.admin.query('DELETE FROM closure');
});

it('never meets a row of another project, whatever ids a file bears', async () => {
  const { rows } = await portal.database.admin.query(
    `SELECT id, version FROM work_package WHERE project_id = '${cast.draco}'`,
  );
  const [foreign] = rows;
  const attribute = `<ExtendedAttribute><FieldID>188744016</FieldID><Value>${foreign.id}</Value></ExtendedAttribute>`;
  const stolen = Buffer.from(
    THEIRS.replace('LT9 – Valve', 'LT8 – Stolen').replace('<Summary>1</Summary>', `<Summary>1</Summary>${attribute}`),
  );
  const { id } = await sent(stolen);
  const { lines } = (await look(id)).data.planImportPreview;
  expect(lines.find((line: Line) => line.code === 'LT8')).toMatchObject({ change: 'ADDED' });
  expect(JSON.stringify(lines)).not.toContain(foreign.id);
  await applied(stolen, 'plan.xml', { remove: [foreign.id] }, 'x');
  const after = await portal.database.admin.query('SELECT id, version FROM work_package WHERE id = $1', [foreign.id]);
  expect(after.rows).toEqual([foreign]);
});
