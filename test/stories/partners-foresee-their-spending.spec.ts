import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { chooseTheCall } from '../cast/ledgers.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { layThePeriods } from '../cast/work-plan.js';
import { type Answer, Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
const periods: string[] = [];

/** Vega has 8 000 € of people and 800 € of travel, Deneb 400 €, on one work of four periods; of P1, Vega declared 1 500.50 €. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  await layThePeriods(portal.database, cast);
  await chooseTheCall(portal.database);
  const { admin } = portal.database;
  const { rows } = await admin.query(`SELECT id FROM claim_period ORDER BY number`);
  periods.push(...rows.map(({ id }) => id));
  const project_id = cast.lyra;
  const work_package_id = await put(portal.database, 'work_package', {
    ...{ project_id, code: 'L1', title_fr: 'Tri', title_en: 'Sorting', lead_partner_id: cast.vega, position: 1 },
    ...{ starts_on: '2018-02-08', ends_on: '2020-02-07' },
  });
  const budget = (partner_id: string, category: string, amount: number) =>
    put(portal.database, 'budget_line', { project_id, partner_id, work_package_id, category, amount });
  await budget(cast.vega, 'STAFF', 800_000);
  await budget(cast.vega, 'TRAVEL', 80_000);
  await budget(cast.deneb, 'STAFF', 40_000);
  const funds = { FEDER: 690_000, SELF: 230_000 };
  for (const [fund, amount] of Object.entries(funds))
    await put(portal.database, 'financing', { project_id, partner_id: cast.vega, fund, amount });
  const claim_id = await put(portal.database, 'claim', {
    ...{ project_id, period_id: periods[0], number: 1, kind: 'INTERIM', state: 'SUBMITTED' },
    ...{ submitted_at: '2018-12-01T09:00:00Z' },
  });
  for (const [i, [category, eligible]] of (
    [
      ['STAFF', 100_000],
      ['TRAVEL', 50_050],
    ] as const
  ).entries())
    await put(portal.database, 'claim_line', {
      ...{ project_id, partner_id: cast.vega, claim_id, work_package_id, number: i + 1, category, sealed: true },
      ...{ document_ref: 'F', issuer: 'I', description: 'D', incurred_on: '2018-03-01' },
      ...{ net: eligible, vat: 0, gross: eligible, eligible },
    });
});
afterAll(() => portal.close());

const OUTLOOK = `query ($p: ID!, $partnerId: ID) { spendingOutlook(projectId: $p, partnerId: $partnerId) {
  partners { shortName } unplaced sums { budget declared expected }
  periods { period { number } planned expected plannedSoFar declaredSoFar expectedSoFar }
  rows { partner { shortName } viewerCan sums { budget expected }
    cells { planned declared expected standing forecast { number words author { name } lines { category amount } } } }
  findings { code rule severity subject figures { name value } sources cure } } }`;
const SAY = `mutation ($input: SayForecastInput!) { sayForecast(input: $input) { id number lines { category amount } } }`;

const asks = (who: Someone, partnerId?: string) => portal.ask(who, OUTLOOK, { p: cast.lyra, partnerId });
const outlook = async (who: Someone = cleo, partnerId?: string) => {
  const { data, errors } = await asks(who, partnerId);
  expect(errors).toBeUndefined();
  return data.spendingOutlook as Said;
};
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const says = (who: Someone, period: number, lines: object[], input: object = {}) =>
  portal.ask(who, SAY, {
    input: { id: uuidv7(), partnerId: cast.vega, periodId: periods[period - 1], seen: 0, words: '', lines, ...input },
  });
const cells = (row: Said) => row.cells.map(({ expected, standing }: Said) => `${expected} ${standing}`);
const found = (told: Said, code: string) => told.findings.find((one: Said) => one.code === code);
const figuresOf = (finding: Said) => Object.fromEntries(finding.figures.map(({ name, value }: Said) => [name, value]));

describe('what is expected of each period', () => {
  it('is what was declared, else what the plan spreads, and adds up to the budget', async () => {
    const { rows, sums, periods: told, unplaced } = await outlook();
    // 730 days, of which P1 has 181, P2 184, P3 181 and P4 184.
    expect(cells(rows[0])).toEqual(['1500.50 DECLARED', '2218.08 PLANNED', '2181.92 PLANNED', '2218.08 PLANNED']);
    expect(rows[0].cells[0]).toMatchObject({ planned: '2181.92', declared: '1500.50' });
    expect(rows[1].cells.map(({ planned }: Said) => planned)).toEqual(['99.18', '100.82', '99.18', '100.82']);
    expect(sums).toEqual({ budget: '9200.00', declared: '1500.50', expected: '8518.58' });
    expect(told.at(-1)).toMatchObject({ plannedSoFar: '9200.00', declaredSoFar: null, expectedSoFar: '8518.58' });
    expect(told.map(({ declaredSoFar }: Said) => declaredSoFar)).toEqual(['1500.50', null, null, null]);
    expect(unplaced).toBe('0.00');
  });

  it('follows the years that the agreement says', async () => {
    const { admin } = portal.database;
    const years = (from: number | null, amounts: string | null) =>
      admin.query(`UPDATE budget_line SET from_year = $2, by_year = $3 WHERE partner_id = $1`, [
        ...[cast.deneb, from, amounts],
      ]);
    const planned = async () => (await outlook()).rows[1].cells.map((cell: Said) => cell.planned);
    await years(2018, '{40000}');
    // Of the 327 days of 2018, P1 has 181 and P2 146.
    expect(await planned()).toEqual(['221.41', '178.59', '0.00', '0.00']);
    await years(2019, '{0,40000}');
    expect((await planned()).slice(0, 2)).toEqual(['0.00', '0.00']);
    await years(null, null);
  });

  it('is what the partner says, as a whole or by category, the last word alone', async () => {
    expect((await says(ben, 3, [{ amount: '1000' }])).data.sayForecast).toMatchObject({ number: 1 });
    expect(
      (await says(ben, 3, [{ amount: '900' }], { seen: 1, words: ' Fewer trials. ' })).data.sayForecast,
    ).toMatchObject({
      ...{ number: 2, lines: [{ category: null, amount: '900.00' }] },
    });
    await says(ben, 4, [
      { category: 'STAFF', amount: '2000' },
      { category: 'TRAVEL', amount: '0' },
    ]);
    const [vega] = (await outlook(ben)).rows;
    expect(cells(vega)).toEqual(['1500.50 DECLARED', '2218.08 PLANNED', '900.00 FORESEEN', '2000.00 FORESEEN']);
    expect(vega.cells[2].forecast).toMatchObject({ number: 2, words: 'Fewer trials.', author: { name: 'Ben' } });
    const { rows } = await portal.database.admin.query(`SELECT count(*)::int AS kept FROM spending_forecast`);
    expect(rows[0].kept).toBe(3);
  });

  it('refuses what says nothing sound, what was declared, and what was said on an old screen', async () => {
    expect(codeOf(await says(ben, 2, []))).toBe('forecast.empty');
    expect(codeOf(await says(ben, 2, [{ amount: '1' }, { category: 'STAFF', amount: '1' }]))).toBe(
      'forecast.whole-and-parts',
    );
    expect(
      codeOf(
        await says(ben, 2, [
          { category: 'STAFF', amount: '1' },
          { category: 'STAFF', amount: '1' },
        ]),
      ),
    ).toBe('forecast.category-twice');
    expect(codeOf(await says(ben, 2, [{ amount: '-1' }]))).toBe('forecast.below-zero');
    expect(codeOf(await says(ben, 1, [{ amount: '1' }]))).toBe('forecast.already-declared');
    expect(codeOf(await says(ben, 3, [{ amount: '1' }], { seen: 1 }))).toBe('version.stale');
    expect(codeOf(await says(ben, 3, [{ amount: '1' }], { seen: 3, periodId: uuidv7() }))).toBe('claim-period.unknown');
  });
});

describe('who reads and who says', () => {
  it('is who keeps the books of the partner, and the lead who reads all', async () => {
    expect((await outlook(ben)).partners).toEqual([{ shortName: 'Vega' }]);
    expect((await outlook(ben)).rows[0].viewerCan).toEqual(['forecast.read', 'forecast.say']);
    expect((await outlook(cleo)).partners.map(({ shortName }: Said) => shortName)).toEqual(['Vega', 'Deneb']);
    expect((await outlook(cleo)).rows[0].viewerCan).toEqual(['forecast.read']);
    expect((await outlook(cleo, cast.deneb)).sums.budget).toBe('400.00');
    for (const who of [ana, dina, fay, greg, ada, zed]) expect(codeOf(await asks(who))).toBe('access.denied');
    expect(codeOf(await asks(ben, cast.deneb))).toBe('partner.unknown');
    expect(codeOf(await asks(cleo, cast.thuban))).toBe('partner.unknown');
    for (const who of [ana, dina, cleo, carl, fay])
      expect(codeOf(await says(who, 2, [{ amount: '1' }]))).toBe('access.denied');
    expect(codeOf(await says(zed, 2, [{ amount: '1' }]))).toBe('partner.unknown');
  });
});

describe('what the rules say of it', () => {
  it('warns the partner and the lead of a category that would pass its budget', async () => {
    await says(ben, 4, [{ category: 'TRAVEL', amount: '299.51' }], { seen: 1 });
    for (const who of [ben, cleo]) {
      const warning = found(await outlook(who), 'forecast.category-above-budget');
      expect(warning).toMatchObject({ rule: 'R19', severity: 'warning', subject: 'partner', cure: 'ask-amendment' });
      expect(figuresOf(warning)).toEqual({
        ...{ category: 'TRAVEL', budget: '800.00', declared: '500.50', foreseen: '299.51' },
        ...{ most: '800.00', excess: '0.01' },
      });
      expect(warning.sources).not.toEqual([]);
    }
    await says(ben, 4, [{ category: 'TRAVEL', amount: '299.50' }], { seen: 2 });
    expect(found(await outlook(ben), 'forecast.category-above-budget')).toBeUndefined();
  });

  it('tells the lead alone when interim payments would meet their ceiling, and what would not be claimed in time', async () => {
    await says(ben, 2, [{ amount: '5000' }]);
    const told = await outlook(cleo);
    // At 75 %, Deneb’s plan included: 1 199.76 €, 3 825.61 €, then 749.38 € of P3 of which 494.63 € reach 80 % of 6 900 €.
    const ceiling = found(told, 'forecast.interim-ceiling');
    expect(figuresOf(ceiling)).toEqual({ period: '3', ceiling: '5520.00', held: '254.75' });
    const late = found(told, 'commitment.to-claim');
    expect(late).toMatchObject({ rule: 'R15', severity: 'warning', cure: 'claim-in-time' });
    expect(figuresOf(late)).toEqual({ year: '2018', by: '2021-12-31', missing: '825.00', lost: 'false' });
    expect((await outlook(ben)).findings.filter(({ subject }: Said) => subject === 'project')).toEqual([]);
  });
});
