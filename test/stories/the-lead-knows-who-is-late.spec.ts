import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type * as Working from '../../api/src/platform/database/unit-of-work.js';
import type * as Rounds from '../../api/src/workplan/reminders/reminder-rounds.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layThePeriods, layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { builtApi } from '../support/outside.js';
import { type Answer, Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

const { UnitOfWork }: typeof Working = await builtApi('platform/database/unit-of-work');
const { ReminderRounds }: typeof Rounds = await builtApi('workplan/reminders/reminder-rounds');

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;
const periods: string[] = [];

/** Of P1 all was sent; of P2 Vega alone signed; P3 is awaited on 10 November, then on the 22nd; P4 is running. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  await layThePeriods(portal.database, cast);
  const { admin } = portal.database;
  const { rows } = await admin.query(`SELECT id FROM claim_period ORDER BY number`);
  periods.push(...rows.map(({ id }) => id));
  const of = (partner_id: string) => ({ project_id: cast.lyra, partner_id });
  const row = (table: string, values: object) => put(portal.database, table, { ...values });
  for (const partner of [cast.vega, cast.deneb])
    await row('budget_line', { ...of(partner), work_package_id: plan.works.LT1, category: 'STAFF', amount: 100 });
  const claim_id = await row('claim', {
    ...{ project_id: cast.lyra, period_id: periods[0], number: 1, kind: 'INTERIM', state: 'SUBMITTED' },
    ...{ submitted_at: '2018-12-01T09:00:00Z' },
  });
  for (const [i, partner] of [cast.vega, cast.deneb].entries())
    await row('claim_line', {
      ...{ ...of(partner), claim_id, work_package_id: plan.works.LT1, number: i + 1, category: 'TRAVEL', sealed: true },
      ...{
        document_ref: 'F',
        issuer: 'I',
        description: 'D',
        incurred_on: '2018-03-01',
        net: 1,
        vat: 0,
        gross: 1,
        eligible: 1,
      },
    });
  const signed = { state: 'SIGNED', round: 1, signed_at: '2019-05-20T09:00:00Z' };
  await row('partner_claim', { ...of(cast.vega), period_id: periods[1], ...signed });
  await row('partner_claim', { ...of(cast.vega), period_id: periods[2] });
  const employee_id = await row('employee', { ...of(cast.vega), name: 'Jo' });
  const term = { from_on: '2018-02-08', quota: 10_000, method: 'HOURLY', annual_cost: 5_200_000 };
  await row('employment_term', { ...of(cast.vega), employee_id, ...term, documented_on: '2018-02-08' });
  for (const month of ['2019-08-01', '2019-09-01'])
    await row('timesheet', { ...of(cast.vega), employee_id, month, state: 'SIGNED', signed_at: '2019-10-01' });
});
afterAll(() => portal.close());

const CALENDAR = `query ($p: ID!) { reportingCalendar(projectId: $p) { today periods { number partnersDueOn dueOn viewerCan }
  rows { partner { shortName } cells { standing state ageDays missing { kind count dueOn ageDays codes } } }
  claims { state sent ageDays } } }`;
const SETTLE = `mutation ($input: SetPeriodDeadlinesInput!) { setPeriodDeadlines(input: $input) { number partnersDueOn dueOn version } }`;

const asks = (who: Someone) => portal.ask(who, CALENDAR, { p: cast.lyra });
const calendar = async (who: Someone = cleo) => (await asks(who)).data.reportingCalendar as Said;
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const standings = async (who?: Someone) =>
  (await calendar(who)).rows.map(({ partner, cells }: Said) => [
    partner.shortName,
    ...cells.map(({ standing, state, ageDays }: Said) =>
      [standing, state, ageDays].filter((one) => one !== null).join(' '),
    ),
  ]);
const missing = async (partner: string, who?: Someone) =>
  ((await calendar(who)).rows as Said[])
    .find((row) => row.partner.shortName === partner)
    ?.cells.map((cell: Said) =>
      cell.missing.map(({ kind, count, ageDays, codes }: Said) => `${kind} ${count} ${ageDays} ${codes}`),
    );
const settle = (who: Someone, input: object) =>
  portal.ask(who, SETTLE, {
    input: { id: periods[2], version: 1, partnersDueOn: '2019-11-10', dueOn: '2019-12-06', ...input },
  });

describe('the calendar of declarations', () => {
  it('tells the lead, partner by period, where each declaration is and since when it is awaited', async () => {
    expect(await standings()).toEqual([
      ['Vega', 'DONE', 'WITH_LEAD SIGNED', 'AWAITED -8', 'RUNNING -191'],
      ['Deneb', 'DONE', 'LATE 175', 'AWAITED -8', 'RUNNING -191'],
    ]);
    const { claims, periods: told } = await calendar();
    expect(claims).toEqual([
      { state: 'SUBMITTED', sent: true, ageDays: null },
      { state: null, sent: false, ageDays: 161 },
      { state: null, sent: false, ageDays: -22 },
      { state: null, sent: false, ageDays: -205 },
    ]);
    expect(told[2]).toEqual({
      number: 3,
      partnersDueOn: '2019-11-22',
      dueOn: '2019-12-06',
      viewerCan: ['claim-period.settle'],
    });
  });

  it('tells what is missing from whom: the declaration, late deliverables, hours that nobody signed', async () => {
    expect(await missing('Deneb')).toEqual([
      [],
      ['DECLARATION 1 175 P2'],
      ['DECLARATION 1 -8 P3'],
      ['DELIVERABLE 1 6 D2'],
    ]);
    expect(await missing('Vega')).toEqual([
      [],
      [],
      ['DECLARATION 1 -8 P3', 'HOURS 6 244 2019-02,2019-03,2019-04,2019-05,2019-06,2019-07'],
      ['HOURS 1 -1 2019-10'],
    ]);
  });

  it('counts a late update against the first declaration to come', async () => {
    const { data } = await portal.on('2019-11-20', () => portal.ask(cleo, CALENDAR, { p: cast.lyra }));
    const deneb = (data.reportingCalendar as Said).rows[1].cells[3].missing;
    expect(deneb).toMatchObject([
      { kind: 'STATUS_UPDATE', count: 1, ageDays: 5, codes: ['LT2'] },
      { kind: 'DELIVERABLE' },
    ]);
  });

  it('tells a partner of its own alone, with the draft that the lead does not see', async () => {
    expect(await standings(ana)).toEqual([['Vega', 'DONE', 'WITH_LEAD SIGNED', 'AWAITED DRAFT -8', 'RUNNING -191']]);
    expect((await missing('Vega', ben))?.[2]).toContain('SIGNATURE 1 -8 P3');
    expect(await standings(dina)).toEqual([['Deneb', 'DONE', 'LATE 175', 'AWAITED -8', 'RUNNING -191']]);
    expect((await calendar(ana)).claims).toBeNull();
    for (const who of [fay, ada, zed]) expect(codeOf(await asks(who))).toBe('access.denied');
  });

  it('never tells through the door of months whose hours they are, nor anything to a stranger', async () => {
    const told = async (who: string) => {
      const { rows } = await portal.database.admin.query(`SELECT id FROM person WHERE name = $1`, [who]);
      return portal.app
        .get(UnitOfWork)
        .alone('read', { personId: rows[0].id }, async () =>
          portal.app
            .get(UnitOfWork)
            .manager.query(`SELECT * FROM unsigned_months($1, '2019-10-01', '2019-10-31')`, [cast.lyra]),
        );
    };
    expect(await told('Cleo')).toEqual([{ partner_id: cast.vega, month: expect.anything(), people: 1 }]);
    for (const who of ['Dina', 'Fay', 'Zed']) expect(await told(who)).toEqual([]);
  });
});

describe('the deadlines of a period', () => {
  it('are set by the lead, in their order', async () => {
    expect((await settle(carl, {})).data.setPeriodDeadlines).toEqual({
      ...{ number: 3, partnersDueOn: '2019-11-10', dueOn: '2019-12-06', version: 2 },
    });
    expect((await standings())[0]?.[3]).toBe('LATE 4');
    expect(codeOf(await settle(cleo, {}))).toBe('version.stale');
    expect(codeOf(await settle(cleo, { version: 2, partnersDueOn: '2019-08-07' }))).toBe('claim-period.due-too-soon');
    expect(codeOf(await settle(cleo, { version: 2, partnersDueOn: '2019-12-07' }))).toBe(
      'claim-period.deadlines-crossed',
    );
    for (const who of [ana, ben, fay, ada]) expect(codeOf(await settle(who, { version: 2 }))).toBe('access.denied');
    expect(codeOf(await settle(zed, { version: 2 }))).toBe('claim-period.unknown');
  });
});

describe('reminders', () => {
  it('tell those who keep the books what their partner has yet to declare, once', async () => {
    const round = async () => portal.app.get(ReminderRounds).visit(cast.lyra);
    await round();
    const { rows } = await portal.database.admin.query(
      `SELECT recipient, facts FROM letter WHERE template = 'reminder' ORDER BY recipient`,
    );
    const declared = (who: Someone) =>
      (rows.find(({ recipient }) => recipient === who.email)?.facts.items ?? [])
        .filter(({ kind }: Said) => kind === 'DECLARATION')
        .map(({ code, days, path }: Said) => `${code} ${days} ${path}`);
    const path = `/p/${cast.lyra}/periodes`;
    expect(declared(ben)).toEqual([`P3 4 ${path}`]);
    expect(declared(ana)).toEqual([]);
    expect(declared(dina)).toEqual([`P2 175 ${path}`, `P3 4 ${path}`]);
    expect(await round()).toBe(0);
  });
});
