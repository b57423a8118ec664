import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { feder2014Data } from '../../api/src/budget/programme/feder-2014-2020.js';
import { repository } from '../architecture/source.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, nil, seatTheCast, zed } from '../cast/lyra.js';
import { paintTheScenery, type Scenery } from '../cast/scenery.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';
import { type Probe, probesOf } from './probes.js';
import { selectionsOf } from './selections.js';

const schema = buildSchema(readFileSync(join(repository, 'api/schema.graphql'), 'utf8'));
const selections = selectionsOf(schema, 3);
const probes = probesOf(schema);

/** What nobody may learn without the right: a salary, the rate it makes, a name, the name of a file. */
const SALARY = /98[\s.,]?765|57[.,]42/;
const PERSON = /Canari|payslip-of/;
const HOURS = /1337|13[.,]37/;
/** Ids, cursors and hashes are drawn at random, and may spell any number. */
const DRAWN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|"(endCursor|cursor|hash|sha256)":"[^"]*"/g;

/** Those who have no part in it: a colleague, another partner, the lead, the funder, the auditor, elsewhere, nowhere. */
const strangers = [ana, dina, cleo, carl, fay, greg, ada, zed, nil];

let portal: Portal;
let cast: Cast;
let scenery: Scenery;
let ids: Said;

const ADD = `mutation ($input: AddEmployeeInput!) { addEmployee(input: $input) { id } }`;
const TERM = `mutation ($input: AddTermInput!) { addTerm(input: $input) { id } }`;
const WRITE = `mutation ($input: WriteTimesheetsInput!) { writeTimesheets(input: $input) { id } }`;

beforeAll(async () => {
  portal = await Portal.open();
  const { database } = portal;
  cast = await seatTheCast(database);
  scenery = await paintTheScenery(database, cast);
  const programme = await put(database, 'programme', { code: 'FEDER', title: 'FEDER', data: feder2014Data });
  await database.admin.query('UPDATE project SET programme_id = $1', [programme]);
  const [employeeId, termId, sheetId] = [uuidv7(), uuidv7(), uuidv7()];
  const done = async (document: string, input: object) =>
    expect((await portal.ask(ben, document, { input })).errors).toBeUndefined();
  const place = { projectId: cast.lyra, partnerId: cast.vega };
  await done(ADD, { id: employeeId, ...place, name: 'Zoé Canari', job: 'Canari en chef' });
  const paid = { quota: 10_000, method: 'HOURLY', annualCost: '98765.43', documentedOn: '2018-02-08' };
  await done(TERM, { id: termId, employeeId, fromOn: '2018-02-08', ...paid });
  const entries = [{ day: '2019-10-02', elsewhere: 'OTHER_WORK', hours: 1337 }];
  const sheets = [{ id: sheetId, employeeId, version: 0, entries }];
  await done(WRITE, { projectId: cast.lyra, month: '2019-10-01', sheets });
  const document_id = await put(database, 'document', {
    ...{ project_id: cast.lyra, partner_id: cast.vega, name: 'payslip-of-Zoe.pdf', audience: 'PARTNER' },
    ...{ subject_type: 'employment-term', subject_id: termId, latest: 1 },
  });
  const file = { sha256: 'a'.repeat(64), size: 10, media_type: 'application/pdf', uploaded_at: '2019-10-02' };
  const version = { project_id: cast.lyra, document_id, number: 1, ...file };
  ids = { employee: employeeId, employment_term: termId, timesheet: sheetId, document: document_id };
  ids.document_version = await put(database, 'document_version', version);
});
afterAll(() => portal.close());

/** Its own row, where it is a salary's, and two others of its kind. */
const idsOf = (table: string): string[] => {
  if (table === 'project') return [cast.lyra];
  if (table === 'partner') return [cast.vega];
  return [...(scenery.lyra[table] ?? []).slice(0, 2), ...(ids[table] ? [ids[table]] : [])];
};
const own = (table: string): string => ids[table] ?? idsOf(table)[0] ?? uuidv7();

const MONTH = `query ($id: ID!) { personMonth(employeeId: $id, month: "2019-10-01") { employee { name job terms { annualCost hourlyRate }
  year(year: 2019) { worked } } entries { hours } cost { rate cost } } }`;
const LIST = `query ($p: ID!) { employees(projectId: $p, first: 100) { total nodes { name job terms { annualCost hourlyRate documents { name } }
  year(year: 2019) { worked ceiling months { worked elsewhere absent } } } } }`;
const PAPERS = `query ($id: ID!) { documents(subjectType: "employment-term", subjectId: $id) { name } }`;
const SEARCH = `query ($p: ID!, $typed: String!) { landmarks(projectId: $p, search: $typed) { nodes { code titleFr titleEn } total } }`;

/** Everything that somebody is told, whatever they ask: screens, lists, totals of one, search, the journal, refusals. */
async function told(who: Someone, deeds: 'tries deeds' | 'reads' = 'reads'): Promise<string[]> {
  const answers: string[] = [];
  const ask = async (query: string, variables: object) =>
    answers.push(`${query.slice(0, 60)} ${JSON.stringify(await portal.ask(who, query, variables))}`);
  for (const { query, takes } of selections)
    for (const id of idsOf(takes.table)) await ask(query, { [takes.variable]: id });
  for (const probe of probes.filter(
    ({ name, table }: Probe) => table in ids && (deeds !== 'reads' || name.startsWith('Query.')),
  ))
    await ask(probe.query, probe.variables(own(probe.table), own));
  await ask(MONTH, { id: ids.employee });
  await ask(LIST, { p: cast.lyra });
  await ask(PAPERS, { id: ids.employment_term });
  for (const typed of ['Canari', 'payslip', '98765']) await ask(SEARCH, { p: cast.lyra, typed });
  return answers;
}

const mentions = (answers: readonly string[], what: RegExp): string[] =>
  answers.filter((answer) => what.test(answer.replace(DRAWN, '')));

describe.each(strangers)('$name', (who) => {
  it('never learns a salary, whose hours are kept, how many, or what the papers are called', async () => {
    const answers = await told(who, 'tries deeds');
    expect(answers.length).toBeGreaterThan(40);
    for (const what of [SALARY, PERSON, HOURS]) expect(mentions(answers, what)).toEqual([]);
  }, 60_000);
});

it('who keeps the books learns all of it', async () => {
  const answers = await told(ben);
  for (const what of [SALARY, PERSON, HOURS]) expect(mentions(answers, what).length).toBeGreaterThan(0);
}, 60_000);

it('a superior and the person learn the hours, never the salary nor its papers', async () => {
  const { admin } = portal.database;
  for (const column of ['superior_id', 'person_id']) {
    await admin.query('UPDATE employee SET superior_id = NULL, person_id = NULL WHERE id = $1', [ids.employee]);
    const named = `UPDATE employee SET ${column} = (SELECT id FROM person WHERE email = $2) WHERE id = $1`;
    await admin.query(named, [ids.employee, ana.email]);
    const answers = await told(ana);
    expect(mentions(answers, HOURS).length).toBeGreaterThan(0);
    expect(mentions(answers, SALARY)).toEqual([]);
    expect(mentions(answers, /payslip-of/)).toEqual([]);
  }
  await admin.query('UPDATE employee SET superior_id = NULL, person_id = NULL WHERE id = $1', [ids.employee]);
}, 60_000);

it('the lead learns it where the partner delegates its payroll, and no longer once it does not', async () => {
  const { admin } = portal.database;
  const delegate = (so: boolean) =>
    admin.query('UPDATE partner SET delegates_payroll = $2 WHERE id = $1', [cast.vega, so]);
  await delegate(true);
  for (const who of [cleo, carl]) expect(mentions(await told(who), SALARY).length).toBeGreaterThan(0);
  expect(mentions(await told(dina), SALARY)).toEqual([]);
  await delegate(false);
  for (const who of [cleo, carl]) expect(mentions(await told(who), SALARY)).toEqual([]);
}, 90_000);

it('the journal says that it was done, and no more', async () => {
  const UPLOAD = 'mutation ($input: OpenUploadInput!) { openUpload(input: $input) { id } }';
  const subject = { subjectType: 'employment-term', subjectId: ids.employment_term };
  const file = { name: 'payslip-of-Zoe-again.pdf', size: 10, audience: 'PARTNER' };
  const input = { id: uuidv7(), documentId: uuidv7(), ...subject, ...file };
  expect((await portal.ask(ben, UPLOAD, { input })).errors).toBeUndefined();
  const { rows } = await portal.database.admin.query<{ event: string; facts: object }>(
    `SELECT event, facts FROM journal WHERE subject_type IN ('employee', 'employment-term', 'timesheet', 'document') ORDER BY seq`,
  );
  expect(rows).toEqual([
    { event: 'employee.added', facts: {} },
    { event: 'employment-term.added', facts: {} },
    { event: 'timesheet.written', facts: { month: '2019-10-01' } },
    { event: 'document.upload-opened', facts: { name: '' } },
  ]);
});
