import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { feder2014Data } from '../../api/src/budget/programme/feder-2014-2020.js';
import { ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;
let people: ReadonlyMap<string, string>;
let eve: string;

beforeAll(async () => {
  portal = await Portal.open();
  const { database } = portal;
  cast = await seatTheCast(database);
  plan = await layTheWorkPlan(database, cast);
  const programme = await put(database, 'programme', { code: 'FEDER', title: 'FEDER', data: feder2014Data });
  await database.admin.query('UPDATE project SET programme_id = $1', [programme]);
  const { rows } = await database.admin.query<{ id: string; email: string }>('SELECT id, email FROM person');
  people = new Map(rows.map(({ id, email }) => [email, id]));
  eve = await put(database, 'person', { email: 'eve@cast.example', name: 'Eve' });
  const seat = { project_id: cast.lyra, partner_id: cast.vega, person_id: eve, email: 'eve@cast.example' };
  const since = { invited_at: '2018-02-08', accepted_at: '2018-02-08' };
  await put(database, 'membership', { ...seat, role: 'PARTNER_MEMBER', ...since });
});
afterAll(() => portal.close());

const eveHerself: Someone = { name: 'Eve', email: 'eve@cast.example' };
const idOf = ({ email }: Someone): string => people.get(email) as string;

const ADD = `mutation ($input: AddEmployeeInput!) { addEmployee(input: $input) { id version name viewerCan person { name } superior { name } } }`;
const CHANGE = `mutation ($input: ChangeEmployeeInput!) { changeEmployee(input: $input) { id version name } }`;
const REMOVE = `mutation ($input: RemoveEmployeeInput!) { removeEmployee(input: $input) { id } }`;
const TERM = `mutation ($input: AddTermInput!) { addTerm(input: $input) { id version hourlyRate } }`;
const UNTERM = `mutation ($input: RemoveTermInput!) { removeTerm(input: $input) { id terms { id } } }`;
const RETERM = `mutation ($input: ChangeTermInput!) { changeTerm(input: $input) { id hourlyRate } }`;
const SHEET =
  'id version month state signedAt countersignedAt returnedWhy signedBy { name } countersignedBy { name } viewerCan';
const WRITE = `mutation ($input: WriteTimesheetsInput!) { writeTimesheets(input: $input) { ${SHEET} } }`;
const SIGN = `mutation ($input: SignTimesheetInput!) { signTimesheet(input: $input) { ${SHEET} } }`;
const COUNTERSIGN = `mutation ($input: SignTimesheetInput!) { countersignTimesheet(input: $input) { ${SHEET} } }`;
const RETURN = `mutation ($input: ReturnTimesheetInput!) { returnTimesheet(input: $input) { ${SHEET} } }`;
const MONTH = `query ($id: ID!, $month: Day!) { personMonth(employeeId: $id, month: $month) { month viewerCan holidays
  employee { name } workPackages { code } timesheet { ${SHEET} } entries { day hours elsewhere workPackageId }
  cost { hours rate cost workPackage { code } } } }`;
const LIST = `query ($p: ID!, $year: Int!) { employees(projectId: $p) { total nodes { id name viewerCan
  terms { id annualCost } year(year: $year) { worked ceiling months { month state worked elsewhere absent } } } } }`;

type Answer = Awaited<ReturnType<Portal['ask']>>;
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const codeOf = (answer: Answer) => refusal(answer)?.code;

async function employ(name: string, said: object = {}, by = ben): Promise<string> {
  const id = uuidv7();
  const input = { id, projectId: cast.lyra, partnerId: cast.vega, name, job: 'Ingénieure', ...said };
  const { errors } = await portal.ask(by, ADD, { input });
  expect(errors).toBeUndefined();
  return id;
}
const termSaid = (said: object = {}) => ({
  ...{ fromOn: '2018-02-08', quota: 10_000, method: 'HOURLY', annualCost: '52000.00', documentedOn: '2018-02-08' },
  ...said,
});
const addTerm = (employeeId: string, said: object = {}, by = ben) =>
  portal.ask(by, TERM, { input: { id: uuidv7(), employeeId, ...termSaid(said) } });
async function hired(name: string, said: object = {}, term: object = {}): Promise<string> {
  const id = await employ(name, said);
  expect((await addTerm(id, term)).errors).toBeUndefined();
  return id;
}

const october = '2019-10-01';
const at = (date: number, month = '2019-10') => `${month}-${String(date).padStart(2, '0')}`;
const work = (day: string, hours = 700, code: 'LT1' | 'LT2' = 'LT1') => ({
  day,
  workPackageId: plan.works[code],
  hours,
});
const away = (day: string, hours = 700, elsewhere = 'ABSENCE') => ({ day, elsewhere, hours });
const write = (
  who: Someone,
  employeeId: string,
  entries: object[],
  { month = october, version = 0, id = uuidv7() } = {},
) => portal.ask(who, WRITE, { input: { projectId: cast.lyra, month, sheets: [{ id, employeeId, version, entries }] } });
async function written(who: Someone, employeeId: string, entries: object[], more: object = {}): Promise<Said> {
  const { data, errors } = await write(who, employeeId, entries, more);
  expect(errors).toBeUndefined();
  return data.writeTimesheets;
}
const month = (who: Someone, id: string, of = october) => portal.ask(who, MONTH, { id, month: of });
const play = (who: Someone, document: string, { id, version }: Said, more: object = {}) =>
  portal.ask(who, document, { input: { id, version, ...more } });
async function played(who: Someone, document: string, sheet: Said, more: object = {}): Promise<Said> {
  const { data, errors } = await play(who, document, sheet, more);
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as Said;
}
const listed = async (who: Someone): Promise<Said> =>
  (await portal.ask(who, LIST, { p: cast.lyra, year: 2019 })).data.employees;

describe('people are employed', () => {
  it('by who keeps the books of their partner, with terms that a document says', async () => {
    const nora = await employ('Nora Jo', { personId: eve, superiorId: idOf(ana) });
    const { data } = await addTerm(nora);
    expect(data.addTerm.hourlyRate).toBe('30.23');
    const found = (await listed(ben)).nodes.find(({ id }: Said) => id === nora);
    expect(found).toMatchObject({
      viewerCan: ['employee.read', 'employee.salary', 'employee.employ'],
      terms: [{ annualCost: '52000.00' }],
      year: { worked: 0, ceiling: 172_000, months: [] },
    });
    for (const who of [ana, cleo, carl, dina, fay, zed]) {
      const input = { id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, name: 'X', job: '' };
      expect(codeOf(await portal.ask(who, ADD, { input }))).toBe('access.denied');
    }
    expect(codeOf(await addTerm(nora, { fromOn: '2019-01-01' }, ana))).toBe('access.denied');
  });

  it('never twice under a name, under themselves, or as somebody from elsewhere', async () => {
    const input = { id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, name: ' nora jo ', job: '' };
    expect(codeOf(await portal.ask(ben, ADD, { input }))).toBe('employee.name-taken');
    const oneself = { ...input, name: 'Other', personId: eve, superiorId: eve };
    expect(codeOf(await portal.ask(ben, ADD, { input: oneself }))).toBe('employee.own-superior');
    for (const personId of [idOf(dina), uuidv7()])
      expect(codeOf(await portal.ask(ben, ADD, { input: { ...input, name: 'Other', personId } }))).toBe(
        'employee.person-elsewhere',
      );
  });

  it('on terms that agree with each other', async () => {
    const id = await hired('Overlap', {}, { untilOn: '2019-06-30' });
    expect(refusal(await addTerm(id, { fromOn: '2019-06-30' }))).toMatchObject({
      code: 'employment.terms-overlap',
      facts: { from: '2019-06-30', until: '2019-06-30' },
    });
    expect(codeOf(await addTerm(id, { fromOn: '2020-01-01', untilOn: '2019-12-31' }))).toBe(
      'employment.ends-before-it-starts',
    );
    expect(codeOf(await addTerm(id, { fromOn: '2020-01-01', annualCost: '0' }))).toBe('employment-term.cost-malformed');
    expect(codeOf(await addTerm(id, { fromOn: '2020-01-01', method: 'FIXED_SHARE' }))).toBe(
      'employment-term.share-missing',
    );
    const { data } = await addTerm(id, { fromOn: '2019-07-01', quota: 8_000, annualCost: '41600.00' });
    expect(data.addTerm.hourlyRate).toBe('30.23');
    const changed = await portal.ask(ben, RETERM, {
      input: { ...data.addTerm, hourlyRate: undefined, ...termSaid({ fromOn: '2019-07-01', annualCost: '60200' }) },
    });
    expect(changed.data.changeTerm.hourlyRate).toBe('35.00');
  });

  it('and are taken away while nothing hangs on them', async () => {
    const id = await employ('Mistake');
    const changed = await portal.ask(ben, CHANGE, { input: { id, version: 1, name: 'Mistaken', job: '' } });
    expect(changed.data.changeEmployee).toMatchObject({ name: 'Mistaken', version: 2 });
    const { data } = await addTerm(id);
    expect(codeOf(await portal.ask(ben, REMOVE, { input: { id, version: 2 } }))).toBe('employee.in-use');
    const { id: termId, version } = data.addTerm;
    const untermed = await portal.ask(ben, UNTERM, { input: { id: termId, version } });
    expect(untermed.data.removeTerm.terms).toEqual([]);
    expect(codeOf(await portal.ask(ben, REMOVE, { input: { id, version: 1 } }))).toBe('version.stale');
    expect((await portal.ask(ben, REMOVE, { input: { id, version: 2 } })).errors).toBeUndefined();
  });
});

describe('a month of hours is entered, signed and countersigned', () => {
  let nora: string;
  let sheet: Said;
  const days = [...Array.from({ length: 4 }, (_, i) => i + 1)];

  beforeAll(async () => {
    nora = (await listed(ben)).nodes.find(({ name }: Said) => name === 'Nora Jo').id;
  });

  it('is written by herself, seen with its cost by who keeps the books, and never with its cost by her', async () => {
    const entries = [...days.map((date) => work(at(date))), work(at(7), 350), work(at(7), 400, 'LT2'), away(at(8))];
    sheet = await written(eveHerself, nora, entries);
    expect(sheet).toMatchObject({ state: 'DRAFT', version: 1, viewerCan: ['timesheet.write', 'timesheet.sign'] });
    const { data } = await month(ben, nora);
    expect(data.personMonth).toMatchObject({
      viewerCan: ['timesheet.write'],
      holidays: [],
      cost: [
        { hours: 3150, rate: '30.23', cost: '952.24', workPackage: { code: 'LT1' } },
        { hours: 400, rate: '30.23', cost: '120.92', workPackage: { code: 'LT2' } },
      ],
    });
    expect(data.personMonth.workPackages.map(({ code }: Said) => code)).toEqual(['LT1', 'LT2', 'LT4']);
    expect(data.personMonth.entries).toHaveLength(7);
    const own = await month(eveHerself, nora);
    expect(own.data.personMonth).toMatchObject({ cost: null, employee: { name: 'Nora Jo' } });
    expect((await month(ana, nora)).data.personMonth).toMatchObject({ cost: null, viewerCan: [] });
  });

  it('and by nobody else, on a version that is the last', async () => {
    for (const who of [cleo, dina, fay, zed])
      expect(codeOf(await write(who, nora, [], { version: 1 }))).toBe('employee.unknown');
    expect(codeOf(await write(ana, nora, [], { version: 1 }))).toBe('access.denied');
    expect(codeOf(await write(eveHerself, nora, [work(at(1))]))).toBe('version.stale');
  });

  it('is signed by her, countersigned by her superior, and by no one pair of eyes', async () => {
    expect(codeOf(await play(ana, SIGN, sheet))).toBe('access.denied');
    expect(codeOf(await play(ben, SIGN, sheet))).toBe('access.denied');
    expect(codeOf(await play(ana, COUNTERSIGN, sheet))).toBe('timesheet.illegal-move');
    const signed = await played(eveHerself, SIGN, sheet);
    expect(signed).toMatchObject({ state: 'SIGNED', signedBy: { name: 'Eve' }, viewerCan: [] });
    expect(codeOf(await write(eveHerself, nora, [], { version: signed.version }))).toBe('timesheet.locked');
    for (const who of [eveHerself, ben]) expect(codeOf(await play(who, COUNTERSIGN, signed))).toBe('access.denied');

    const back = await played(ana, RETURN, signed, { words: ' Friday is missing. ' });
    expect(back).toMatchObject({
      state: 'RETURNED',
      returnedWhy: 'Friday is missing.',
      signedBy: null,
      signedAt: null,
    });
    const again = await written(
      eveHerself,
      nora,
      [...days, 11].map((date) => work(at(date))),
      back,
    );
    const resigned = await played(eveHerself, SIGN, again);
    const done = await played(ana, COUNTERSIGN, resigned);
    expect(done).toMatchObject({ state: 'COUNTERSIGNED', countersignedBy: { name: 'Ana' }, returnedWhy: '' });
    expect((await month(ana, nora)).data.personMonth.viewerCan).toEqual(['timesheet.return']);
    const standing = (await listed(ben)).nodes.find(({ id }: Said) => id === nora).year;
    expect(standing).toEqual({
      worked: 3500,
      ceiling: 172_000,
      months: [{ month: october, state: 'COUNTERSIGNED', worked: 3500, elsewhere: 0, absent: 0 }],
    });
  });

  it('stays as it was declared, whatever the code', async () => {
    const { admin } = portal.database;
    await admin.query(`UPDATE timesheet SET state = 'DECLARED' WHERE employee_id = $1`, [nora]);
    const { data } = await month(ana, nora);
    const declared = data.personMonth.timesheet;
    expect(declared.viewerCan).toEqual([]);
    expect(codeOf(await play(ana, RETURN, declared, { words: 'No' }))).toBe('timesheet.illegal-move');
    await expect(admin.query('UPDATE timesheet SET version = 9 WHERE id = $1', [declared.id])).rejects.toThrow(
      'never edited in place',
    );
    await expect(admin.query('DELETE FROM timesheet_entry WHERE timesheet_id = $1', [declared.id])).rejects.toThrow(
      'never edited in place',
    );
  });

  it('for somebody without an account, who keeps the books signs what they signed on paper', async () => {
    const paper = await hired('Paper', { superiorId: idOf(ana) });
    const begun = await written(ben, paper, [work(at(1))]);
    expect(codeOf(await play(ana, SIGN, begun))).toBe('access.denied');
    const signed = await played(ben, SIGN, begun);
    expect(await played(ana, COUNTERSIGN, signed)).toMatchObject({ state: 'COUNTERSIGNED' });
    const led = await hired('Led by nobody');
    const own = await played(ben, SIGN, await written(ben, led, [work(at(1))]));
    expect(codeOf(await play(ben, COUNTERSIGN, own))).toBe('access.denied');
  });

  it('is neither signed empty nor before its days have come', async () => {
    const soon = await hired('Soon');
    const empty = await written(ben, soon, []);
    expect(codeOf(await play(ben, SIGN, empty))).toBe('timesheet.empty');
    const november = await written(ben, soon, [work('2019-11-15')], { month: '2019-11-01' });
    expect(refusal(await play(ben, SIGN, november))).toMatchObject({
      code: 'timesheet.days-to-come',
      facts: { day: '2019-11-15' },
    });
  });
});

describe('hours that cannot be are refused', () => {
  let max: string;
  beforeAll(async () => {
    max = await hired('Max', {}, { fromOn: '2019-01-01', untilOn: '2019-11-30' });
  });

  it.each([
    ['of another month', () => [work('2019-11-04')], 'timesheet.day-outside'],
    ['twice for the same work', () => [work(at(1)), work(at(1))], 'timesheet.entry-twice'],
    ['for nothing', () => [{ day: at(1), hours: 100 }], 'timesheet.entry-twice'],
    ['for work of others', () => [{ ...work(at(1)), workPackageId: plan.works.LT3 }], 'timesheet.work-not-yours'],
    ['for work elsewhere', () => [{ ...work(at(1)), workPackageId: plan.foreign.work }], 'timesheet.work-not-yours'],
    ['above a day, absences included', () => [work(at(1), 1700), away(at(1), 800)], 'hours.above-a-day'],
  ])('%s', async (_name, entries, code) => {
    expect(codeOf(await write(ben, max, entries()))).toBe(code);
    expect((await month(ben, max)).data.personMonth.timesheet).toBeNull();
  });

  it('before somebody is employed, and of who works by a fixed share', async () => {
    const input = { month: '2018-10-01' };
    expect(codeOf(await write(ben, max, [work('2018-10-01')], input))).toBe('hours.without-employment');
    expect(codeOf(await write(ben, max, [work('2019-10-01')], { month: '2019-10-02' }))).toBe(
      'timesheet.month-malformed',
    );
    const share = await hired('Share', {}, { method: 'FIXED_SHARE', fixedShare: 4_000, annualCost: '51600.00' });
    expect(codeOf(await write(ben, share, [work(at(1))]))).toBe('hours.of-fixed-share');
    expect((await month(ben, share)).data.personMonth.cost).toEqual([
      { hours: 0, rate: null, cost: '1720.00', workPackage: null },
    ]);
  });

  it('of many people whole or not at all', async () => {
    const [ida, leo] = [await hired('Ida'), await hired('Leo')];
    const sheets = (hours: number) => [
      { id: uuidv7(), employeeId: ida, version: 0, entries: [work(at(1))] },
      { id: uuidv7(), employeeId: leo, version: 0, entries: [work(at(1), 2400), away(at(1), hours)] },
    ];
    const many = (hours: number) =>
      portal.ask(ben, WRITE, { input: { projectId: cast.lyra, month: october, sheets: sheets(hours) } });
    expect(refusal(await many(100))).toMatchObject({
      code: 'hours.above-a-day',
      facts: { day: at(1), employeeId: leo },
    });
    expect((await month(ben, ida)).data.personMonth.timesheet).toBeNull();
    const twice = [sheets(1)[0], sheets(1)[0]];
    expect(
      codeOf(await portal.ask(ben, WRITE, { input: { projectId: cast.lyra, month: october, sheets: twice } })),
    ).toBe('timesheet.person-twice');
    const { admin } = portal.database;
    expect((await admin.query('SELECT FROM timesheet WHERE employee_id = $1', [leo])).rowCount).toBe(0);
  });
});

describe('the hour above 1 720 is refused whatever the project', () => {
  const dates = (from: number, until: number) => Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const full = (months: string, hours: number) =>
    dates(1, 28).map((date) => work(`2019-${months}-${String(date).padStart(2, '0')}`, hours));
  const at2019 = (months: string) => ({ month: `2019-${months}-01` });
  let finn: string;
  let abroad: string;

  beforeAll(async () => {
    finn = await hired('Finn', { personId: idOf(ana) });
    const { database } = portal;
    const place = { project_id: cast.draco, partner_id: cast.thuban };
    abroad = await put(database, 'employee', { ...place, name: 'Ana', job: '', person_id: idOf(ana) });
    for (const months of ['01', '02', '03']) {
      const timesheet_id = await put(database, 'timesheet', {
        ...place,
        employee_id: abroad,
        month: `2019-${months}-01`,
      });
      for (const { day } of full(months, 0))
        await put(database, 'timesheet_entry', {
          ...{ ...place, timesheet_id, day, hours: 700 },
          work_package_id: plan.foreign.work,
        });
    }
  });

  it('counts what the same person did in another project, and says nothing more of it', async () => {
    const found = (await listed(ben)).nodes.find(({ id }: Said) => id === finn);
    expect(found.year).toEqual({ worked: 58_800, ceiling: 172_000, months: [] });
    for (const months of ['04', '05', '06', '07']) await written(ben, finn, full(months, 1000), at2019(months));
    const refused = refusal(await write(ben, finn, [work('2019-08-01', 1200), work('2019-08-02', 1)], at2019('08')));
    expect(refused).toMatchObject({
      code: 'hours.above-a-year',
      facts: { year: 2019, worked: 1720.01, ceiling: 1720, refused: 0.01 },
    });
    expect(JSON.stringify(refused)).not.toMatch(/Draco|Thuban/);
    await written(ben, finn, [work('2019-08-01', 1200)], at2019('08'));
    expect((await listed(ben)).nodes.find(({ id }: Said) => id === finn).year.worked).toBe(172_000);
  });

  it('counts an hour once that both projects tell of, and a day that both fill', async () => {
    const said = [away('2019-01-07', 700, 'OTHER_OPERATION'), away('2019-01-08', 800, 'ABSENCE')];
    await written(ben, finn, said, at2019('01'));
    expect(codeOf(await write(ben, finn, [...said, away('2019-01-09', 1800)], { ...at2019('01'), version: 1 }))).toBe(
      'hours.above-a-day',
    );
    expect(
      codeOf(await write(ben, finn, [away('2019-01-07', 701, 'OTHER_OPERATION')], { ...at2019('01'), version: 1 })),
    ).toBe('hours.above-a-year');
  });

  it('leaves absences and other work out of the year', async () => {
    await written(ben, finn, [away('2019-09-02'), away('2019-09-03', 700, 'OTHER_WORK')], at2019('09'));
    expect((await listed(ben)).nodes.find(({ id }: Said) => id === finn).year.worked).toBe(172_000);
  });

  it('holds when two months are written at once, in two projects', async () => {
    const { database } = portal;
    const rae: Someone = { name: 'Rae', email: 'rae@cast.example' };
    const person_id = await put(database, 'person', { ...rae });
    const here = { project_id: cast.lyra, partner_id: cast.vega };
    const there = { project_id: cast.draco, partner_id: cast.thuban };
    const since = { invited_at: '2018-02-08', accepted_at: '2018-02-08' };
    for (const place of [here, there])
      await put(database, 'membership', { ...place, person_id, email: rae.email, role: 'PARTNER_MEMBER', ...since });
    const terms = { from_on: '2018-02-08', quota: 100, method: 'HOURLY', annual_cost: 52000 };
    const employ = async (place: object) => {
      const employee_id = await put(database, 'employee', { ...place, name: 'Rae', person_id });
      await put(database, 'employment_term', { ...place, employee_id, ...terms, documented_on: '2018-02-08' });
      return employee_id;
    };
    const [lyra, draco] = [await employ(here), await employ(there)];
    await portal.ask(rae, '{ viewer { id } }');
    const writeIn = (projectId: string, employeeId: string, workPackageId: string, month: string) =>
      portal.ask(rae, WRITE, {
        input: {
          projectId,
          month: `${month}-01`,
          sheets: [
            { id: uuidv7(), employeeId, version: 0, entries: [{ day: `${month}-04`, workPackageId, hours: 1000 }] },
          ],
        },
      });
    for (let year = 2019; year < 2031; year += 1) {
      const both = await Promise.all([
        writeIn(cast.lyra, lyra, plan.works.LT1, `${year}-10`),
        writeIn(cast.draco, draco, plan.foreign.work, `${year}-11`),
      ]);
      expect(both.map((answer) => codeOf(answer) ?? 'written').sort()).toEqual(['hours.above-a-year', 'written']);
    }
  });
});
