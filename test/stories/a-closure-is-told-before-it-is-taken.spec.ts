import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;
let tasks: { built: string; tried: string };

/** In spring 2020 Vega builds a pump until 24 April, and Deneb tries it from the 27th. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  const task = (code: string, partner: string, starts_on: string, ends_on: string) =>
    put(portal.database, 'work_package', {
      ...{ project_id: cast.lyra, parent_id: plan.works.LT1, code, title_fr: code, title_en: code },
      ...{ lead_partner_id: partner, starts_on, ends_on, position: 9 },
    });
  tasks = {
    built: await task('T1.1', cast.vega, '2020-04-01', '2020-04-24'),
    tried: await task('T1.2', cast.deneb, '2020-04-27', '2020-05-15'),
  };
  await put(portal.database, 'dependency', {
    ...{ project_id: cast.lyra, from_work_id: tasks.built, to_work_id: tasks.tried },
    ...{ type: 'FS', lag: 0, in_calendar_days: false },
  });
});
afterAll(() => portal.close());

const CLOSURE = 'id version partnerId nameFr nameEn startsOn endsOn';
const CALENDARS = `query ($p: ID!) { workingCalendars(projectId: $p) { viewerCan startsOn endsOn closures { ${CLOSURE} }
  holidays { day name regime } weeks { id weekdays holidays version viewerCan partner { shortName } } } }`;
const IMPACT = `query ($p: ID!, $closure: ClosureTrialInput!) { closureImpact(projectId: $p, closure: $closure) {
  endDays breaks { code promisedOn foundOn }
  rows { code kind touched lostDays startsOn endsOn wouldStartOn wouldEndOn partner { shortName } } } }`;
const ADD = `mutation ($input: AddClosureInput!) { addClosure(input: $input) { ${CLOSURE} } }`;
const CHANGE = `mutation ($input: ChangeClosureInput!) { changeClosure(input: $input) { ${CLOSURE} } }`;
const REMOVE = 'mutation ($input: RemoveClosureInput!) { removeClosure(input: $input) { id } }';
const WEEK = `mutation ($input: SetWorkingWeekInput!) { setWorkingWeek(input: $input) { weekdays holidays version } }`;
const PLAN = 'query ($p: ID!) { plan(projectId: $p) { items { code startsOn endsOn askedOn totalFloat version } } }';

type Answer = Awaited<ReturnType<Portal['ask']>>;
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const codeOf = (answer: Answer) => refusal(answer)?.code;
const calendars = async (who: Someone): Promise<Said> =>
  (await portal.ask(who, CALENDARS, { p: cast.lyra })).data.workingCalendars;
const rowOf = async (code: string): Promise<Said> =>
  (await portal.ask(ana, PLAN, { p: cast.lyra })).data.plan.items.find((item: Said) => item.code === code);

const easter = () => ({
  ...{ id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega as string | null },
  ...{ nameFr: ' Congés de printemps ', nameEn: 'Spring break', startsOn: '2020-04-13', endsOn: '2020-04-24' },
});
const add = (who: Someone, said: object = {}) => portal.ask(who, ADD, { input: { ...easter(), ...said } });

describe('a closure is told before it is taken', () => {
  const days = { startsOn: '2020-04-13', endsOn: '2020-04-24' };
  const trial = (closure: object, who = ana) =>
    portal.ask(who, IMPACT, { p: cast.lyra, closure: { partnerId: cast.vega, ...days, ...closure } });

  it('to whoever asks: what it stops, what waits behind, and nothing is moved', async () => {
    const { data, errors } = await trial({});
    expect(errors).toBeUndefined();
    expect(data.closureImpact.rows.map(({ code, touched, lostDays }: Said) => [code, touched, lostDays])).toEqual([
      // From the 14th to the 24th: the 13th is Easter Monday.
      ['T1.1', true, 9],
      ['T1.2', false, 0],
    ]);
    expect(data.closureImpact.rows[0]).toMatchObject({ wouldEndOn: '2020-05-11', partner: { shortName: 'Vega' } });
    expect(await rowOf('T1.1')).toMatchObject({ startsOn: '2020-04-01', endsOn: '2020-04-24', version: 1 });
    expect((await calendars(ana)).closures).toEqual([]);
  });

  it('to no stranger, and not of days that cannot be', async () => {
    expect(codeOf(await trial({}, zed))).toBe('access.denied');
    expect(codeOf(await trial({ endsOn: '2020-04-01' }))).toBe('closure.ends-before-it-starts');
    expect(codeOf(await trial({ partnerId: cast.thuban }))).toBe('partner.unknown');
  });
});

describe('a closure is taken', () => {
  let closure: Said;

  it('by the partner whose it is, and leaves a line in the journal', async () => {
    const { data, errors } = await add(ana);
    expect(errors).toBeUndefined();
    closure = data.addClosure;
    expect(closure).toMatchObject({ version: 1, nameFr: 'Congés de printemps', partnerId: cast.vega });
    const { rows } = await portal.database.admin.query('SELECT event, facts FROM journal WHERE subject_id = $1', [
      closure.id,
    ]);
    expect(rows).toEqual([
      {
        event: 'closure.added',
        facts: { partner: 'Vega', name: 'Congés de printemps', startsOn: '2020-04-13', endsOn: '2020-04-24' },
      },
    ]);
  });

  it('leaves what was drawn where it is, and the plan tells what it asks of those behind', async () => {
    expect(await rowOf('T1.1')).toMatchObject({ startsOn: '2020-04-01', endsOn: '2020-04-24' });
    expect(await rowOf('T1.2')).toMatchObject({ startsOn: '2020-04-27', askedOn: null });
    const { version } = await rowOf('T1.1');
    const { data } = await portal.ask(
      cleo,
      `query ($p: ID!, $move: PlanMoveInput!) { planImpact(projectId: $p, move: $move) { shifts { code startsOn endsOn } } }`,
      { p: cast.lyra, move: { itemId: tasks.built, startsOn: '2020-04-06' } },
    );
    expect(version).toBe(1);
    // Eight working days of its own are left, 1 to 10 April; begun on the 6th they end past the closure.
    expect(data.planImpact.shifts).toEqual([
      { code: 'T1.1', startsOn: '2020-04-06', endsOn: '2020-04-29' },
      { code: 'T1.2', startsOn: '2020-04-30', endsOn: '2020-05-20' },
    ]);
  });

  it('is read by all of the consortium and by who oversees, and kept by its partner and the coordinator', async () => {
    for (const who of [ana, dina, cleo, fay, ada]) expect((await calendars(who)).closures).toHaveLength(1);
    expect(codeOf(await portal.ask(zed, CALENDARS, { p: cast.lyra }))).toBe('access.denied');
    for (const [who, said] of [
      [dina, {}],
      [fay, {}],
      [ana, { partnerId: null }],
      [ana, { partnerId: cast.deneb }],
    ] as ReadonlyArray<readonly [Someone, object]>)
      expect(codeOf(await add(who, { startsOn: '2020-11-02', endsOn: '2020-11-03', ...said }))).toBe('access.denied');
    const keeps = async (who: Someone) => {
      const { viewerCan, weeks } = await calendars(who);
      const own = weeks.filter((week: Said) => week.viewerCan.includes('working-calendar.keep'));
      return [viewerCan.includes('working-calendar.keep'), own.map((week: Said) => week.partner.shortName).sort()];
    };
    expect(await keeps(ana)).toEqual([false, ['Vega']]);
    expect(await keeps(fay)).toEqual([false, []]);
    expect((await keeps(cleo))[0]).toBe(true);
  });

  it('once: another of the same owner on those days is refused by its name, one of the whole project is not', async () => {
    expect(refusal(await add(cleo, { startsOn: '2020-04-24', endsOn: '2020-04-30' }))).toEqual({
      code: 'closure.overlaps',
      facts: {
        ...{ name: 'Congés de printemps / Spring break', startsOn: '2020-04-13', endsOn: '2020-04-24' },
      },
    });
    expect(codeOf(await add(cleo, { startsOn: '2015-04-24', endsOn: '2015-04-30' }))).toBe('closure.far-from-project');
    expect(codeOf(await add(cleo, { partnerId: cast.thuban }))).toBe('partner.unknown');
    const whole = await add(cleo, { partnerId: null, startsOn: '2020-04-24', endsOn: '2020-04-24' });
    expect(whole.errors).toBeUndefined();
  });

  it('and of ten at once one is taken', async () => {
    const same = { startsOn: '2020-07-13', endsOn: '2020-07-17' };
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => add(i % 2 === 0 ? ana : cleo, same)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'closure.overlaps')).toHaveLength(9);
  });

  it('is changed on the version that was on the screen, and removed', async () => {
    const input = { id: closure.id, nameFr: 'Pâques', nameEn: 'Easter', startsOn: '2020-04-14', endsOn: '2020-04-17' };
    const { data } = await portal.ask(ana, CHANGE, { input: { ...input, version: 1 } });
    expect(data.changeClosure).toMatchObject({ version: 2, nameFr: 'Pâques', endsOn: '2020-04-17' });
    expect(codeOf(await portal.ask(ana, CHANGE, { input: { ...input, version: 1 } }))).toBe('version.stale');
    expect(codeOf(await portal.ask(dina, CHANGE, { input: { ...input, version: 2 } }))).toBe('access.denied');
    expect(codeOf(await portal.ask(dina, REMOVE, { input: { id: closure.id, version: 2 } }))).toBe('access.denied');
    expect(codeOf(await portal.ask(ana, REMOVE, { input: { id: closure.id, version: 1 } }))).toBe('version.stale');
    expect((await portal.ask(ana, REMOVE, { input: { id: closure.id, version: 2 } })).errors).toBeUndefined();
    expect(codeOf(await portal.ask(ana, REMOVE, { input: { id: closure.id, version: 2 } }))).toBe('closure.unknown');
  });
});

describe('a week', () => {
  const set = (who: Someone, said: object) =>
    portal.ask(who, WEEK, { input: { partnerId: cast.deneb, weekdays: [1, 2, 3, 4], holidays: 'FRANCE', ...said } });

  it('is the usual one until its partner says otherwise, and the plan counts by it', async () => {
    const before = (await calendars(dina)).weeks.find((week: Said) => week.id === cast.deneb);
    expect(before).toMatchObject({ weekdays: [1, 2, 3, 4, 5], holidays: 'FRANCE', version: 0 });
    const { data } = await set(dina, { weekdays: [4, 1, 2, 3], holidays: 'ALSACE_MOSELLE', version: 0 });
    expect(data.setWorkingWeek).toEqual({ weekdays: [1, 2, 3, 4], holidays: 'ALSACE_MOSELLE', version: 1 });
    const { data: told } = await portal.ask(
      cleo,
      `query ($p: ID!, $move: PlanMoveInput!) { planImpact(projectId: $p, move: $move) { shifts { code startsOn endsOn } } }`,
      { p: cast.lyra, move: { itemId: tasks.tried, startsOn: '2020-06-08' } },
    );
    // Eleven days of four a week, 27 April to 14 May without 1 May (a Friday): three weeks less a day from 8 June.
    expect(told.planImpact.shifts).toEqual([{ code: 'T1.2', startsOn: '2020-06-08', endsOn: '2020-06-25' }]);
  });

  it('has a day of work at least, is its own, and is not overwritten unseen', async () => {
    expect(codeOf(await set(dina, { weekdays: [], version: 1 }))).toBe('calendar.never-works');
    expect(codeOf(await set(ana, { version: 1 }))).toBe('access.denied');
    expect(codeOf(await set(dina, { version: 0 }))).toBe('version.stale');
    expect((await set(cleo, { version: 1 })).errors).toBeUndefined();
  });

  it('tells the holidays of the years of the project, with those of Alsace and Moselle apart', async () => {
    const { holidays } = await calendars(fay);
    expect(holidays).toContainEqual({ day: '2020-04-13', name: 'EASTER_MONDAY', regime: 'FRANCE' });
    expect(holidays).toContainEqual({ day: '2020-12-26', name: 'SAINT_STEPHEN', regime: 'ALSACE_MOSELLE' });
    expect([holidays[0].day, holidays.at(-1).day]).toEqual(['2017-01-01', '2023-12-26']);
  });
});

it('is refused by the database itself to who may not keep it', async () => {
  const { rows } = await portal.database.admin.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [
    dina.email,
  ]);
  const app = AppRole.open(portal.database, 2);
  await app.as(rows[0]?.id as string, async (client) => {
    for (const partner of [cast.vega, null]) {
      const outcome = await attempt(
        client,
        `INSERT INTO closure (id, project_id, partner_id, name_fr, name_en, starts_on, ends_on)
         VALUES (gen_random_uuid(), $1, $2, 'x', 'x', '2020-01-01', '2020-01-02')`,
        [cast.lyra, partner],
      );
      expect(outcome).toEqual({ refused: '42501' });
    }
  });
  await app.close();
});
