import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { layProgrammes } from '../../api/src/budget/programme/shipped.js';
import { ada, ana, type Cast, carl, cleo, dina, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
const works: string[] = [];

/** Vega, a small undertaking, does 600 000 € of industrial research; Deneb, a laboratory, 100 000 € of its own; Orion leads. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const { admin } = portal.database;
  await layProgrammes(admin);
  await admin.query(`UPDATE project SET programme_id = (SELECT id FROM programme WHERE code = 'FEDER-2014-2020')`);
  await admin.query(`UPDATE partner SET size = 'MEDIUM' WHERE id = $1`, [cast.orion]);
  await admin.query(`UPDATE partner SET size = 'SMALL' WHERE id = $1`, [cast.vega]);
  await admin.query(`UPDATE partner SET size = 'RESEARCH' WHERE id = $1`, [cast.deneb]);
  const days = { starts_on: '2018-02-08', ends_on: '2022-02-07' };
  for (const [position, code] of ['LT1', 'LT2'].entries())
    works.push(
      await put(portal.database, 'work_package', {
        ...{
          project_id: cast.lyra,
          code,
          title_fr: code,
          title_en: code,
          lead_partner_id: cast.vega,
          position,
          ...days,
        },
      }),
    );
  for (const [partner_id, staff, external, feder, research] of [
    [cast.orion, 150_000_00, 50_000_00, 100_000_00, 'INDUSTRIAL'],
    [cast.vega, 400_000_00, 200_000_00, 450_000_00, 'INDUSTRIAL'],
    [cast.deneb, 60_000_00, 40_000_00, 75_000_00, null],
  ] as const) {
    const own = { project_id: cast.lyra, partner_id };
    for (const [place, category, amount] of [
      [0, 'STAFF', staff],
      [1, 'EXTERNAL', external],
    ] as const)
      await put(portal.database, 'budget_line', { ...own, work_package_id: works[place], category, research, amount });
    await put(portal.database, 'financing', { ...own, fund: 'FEDER', amount: feder });
    await put(portal.database, 'financing', { ...own, fund: 'SELF', amount: staff + external - feder });
  }
});
afterAll(() => portal.close());

const SAID = `id number version state title reason tolerance effectiveOn decision total viewerCan
  proposedBy { name } decidedBy { name }
  financing { partnerId fund amount } lines { partnerId workPackageId category research amount years { year amount } }
  partners { partnerId size flatRates }
  findings { code rule severity subject subjectId figures { name value } sources cure }
  aid { partner { shortName } size collaboration aid ceiling left intensities { research amount percent } }
  differences { by partner { shortName } fund category workPackage { code } before after change percent
    year years { year before after change } }`;
const asked = (verb: string, Input: string) => `mutation ($input: ${Input}!) { ${verb}(input: $input) { ${SAID} } }`;
const RECORD = asked('recordAgreement', 'RecordAgreementInput');
const DRAFT = asked('draftAgreement', 'DraftAgreementInput');
const EDIT = asked('editAgreement', 'EditAgreementInput');
const PROPOSE = asked('proposeAgreement', 'ProposeAgreementInput');
const GIVE_BACK = `mutation ($input: GiveBackAgreementInput!) { giveBackAgreement(input: $input) { id } }`;
const ENFORCE = asked('enforceAgreement', 'EnforceAgreementInput');
const SPREAD = asked('spreadAgreement', 'SpreadAgreementInput');
const DISCARD = `mutation ($input: DiscardAgreementInput!) { discardAgreement(input: $input) { id totalEligible } }`;
const ONE = `query ($id: ID!) { agreement(id: $id) { ${SAID} } }`;
const LIST = `query ($p: ID!) { agreements(projectId: $p) { total nodes { id number state } } }`;
const DESK = `query ($p: ID!) { agreementDesk(projectId: $p) { viewerCan inForce { number } inHand { number }
  programme { code categories flatRates { code titleFr } figures { code source figures { name value } } } } }`;
const MOVE = `mutation ($input: TransferBudgetInput!) { transferBudget(input: $input) { id amount author { name } } }`;
const MOVED = `query ($p: ID!) { transfers(projectId: $p) { total nodes { amount partner { shortName } } } }`;
const BUDGET = `query ($p: ID!) { budget(projectId: $p) { total sum { planned } byPartner { partner { id } planned }
  byYear { year planned declared certified } cells { partner { id } category planned } } }`;

type Answer = Awaited<ReturnType<Portal['ask']>>;
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
interface Version {
  readonly id: string;
  readonly version: number;
}
const days = { startsOn: '2018-02-08', endsOn: '2022-02-07', paidUntil: '2022-08-07' };
const draft = async (who: Someone = carl, reason = 'The pump costs more.') =>
  portal.ask(who, DRAFT, { input: { id: uuidv7(), projectId: cast.lyra, title: 'Avenant 1', reason } });
const edit = (one: Version, changes: object, who: Someone = carl) =>
  portal.ask(who, EDIT, { input: { id: one.id, version: one.version, ...changes } });
const ask = (document: string, { id, version }: Version, who: Someone, said: object = {}) =>
  portal.ask(who, document, { input: { id, version, ...said } });
const one = (id: string, who: Someone) => portal.ask(who, ONE, { id });
const budget = async (who: Someone = cleo) => (await portal.ask(who, BUDGET, { p: cast.lyra })).data.budget;
const line = (partnerId: string, place: 0 | 1, category: string, amount: string, research: string | null) => ({
  ...{ partnerId, workPackageId: works[place], category, amount, research },
});
const codes = (version: { findings: ReadonlyArray<{ code: string; severity: string }> }) =>
  version.findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code);

it('records what is in force as the first version, once, by the lead', async () => {
  const input = { id: uuidv7(), projectId: cast.lyra, title: 'Convention', ...days, effectiveOn: '2018-02-08' };
  for (const who of [ana, fay, greg, ada, zed])
    expect(refusal(await portal.ask(who, RECORD, { input }))?.code).toBe('access.denied');
  expect(refusal(await draft())?.code).toBe('agreement.none-in-force');
  const wrong = { ...input, paidUntil: '2021-01-01' };
  expect(refusal(await portal.ask(carl, RECORD, { input: wrong }))?.code).toBe('agreement.days-disordered');
  const { data, errors } = await portal.ask(carl, RECORD, { input });
  expect(errors).toBeUndefined();
  expect(data.recordAgreement).toMatchObject({ number: 1, state: 'IN_FORCE', total: '900000.00', differences: [] });
  expect(data.recordAgreement.lines).toHaveLength(6);
  const again = await portal.ask(carl, RECORD, { input: { ...input, id: uuidv7() } });
  expect(refusal(again)?.code).toBe('agreement.already-recorded');
});

it('tells the programme with its figures and articles', async () => {
  const { data } = await portal.ask(ana, DESK, { p: cast.lyra });
  const { programme, inForce, inHand, viewerCan } = data.agreementDesk;
  expect({ code: programme.code, inForce, inHand, viewerCan }).toEqual({
    ...{ code: 'FEDER-2014-2020', inForce: { number: 1 }, inHand: null, viewerCan: [] },
  });
  expect(programme.figures).toContainEqual({
    code: 'window',
    source: 'Règl. (UE) 1303/2013, art. 65(2)',
    figures: [
      { name: 'from', value: '2014-01-01' },
      { name: 'until', value: '2023-12-31' },
    ],
  });
  expect(refusal(await portal.ask(zed, DESK, { p: cast.lyra }))?.code).toBe('access.denied');
});

it('checks a draft as it is drawn: balance, flat rates, ceilings of aid with the room left', async () => {
  const before = await budget();
  const { data } = await draft();
  let version = data.draftAgreement;
  expect(version).toMatchObject({ number: 2, state: 'DRAFT', total: '900000.00', reason: 'The pump costs more.' });
  expect(version.differences.filter(({ by }: { by: string }) => by === 'LINE')).toEqual([]);
  expect(version.findings).toEqual([]);
  const room = (name: string) =>
    version.aid.find(({ partner }: { partner: { shortName: string } }) => partner.shortName === name);
  expect(room('Vega')).toMatchObject({ collaboration: true, aid: '450000.00', ceiling: '480000.00', left: '30000.00' });
  expect(room('Vega').intensities).toEqual([{ research: 'INDUSTRIAL', amount: '600000.00', percent: '80.00' }]);
  expect(room('Deneb')).toMatchObject({ size: 'RESEARCH', ceiling: null, left: null });
  expect(refusal(await draft())?.code).toBe('agreement.one-in-hand');

  const stale = version;
  const cells = { financing: [{ partnerId: cast.vega, fund: 'FEDER', amount: '500000.00' }] };
  version = (await edit(version, cells)).data.editAgreement;
  expect(codes(version)).toEqual(['financing.unbalanced', 'financing.unbalanced', 'state-aid.above-ceiling']);
  expect(version.findings[2]).toMatchObject({
    rule: 'R12',
    subjectId: cast.vega,
    sources: ['Règl. (UE) 651/2014, art. 25'],
    figures: expect.arrayContaining([{ name: 'excess', value: '20000.00' }]),
  });
  expect(refusal(await edit(stale, cells))?.code).toBe('version.stale');
  expect(refusal(await ask(PROPOSE, version, carl))).toMatchObject({
    ...{ code: 'agreement.blocked', facts: { count: 3, rules: 'R1, R12' } },
  });

  version = (
    await edit(version, {
      financing: [
        { partnerId: cast.vega, fund: 'FEDER', amount: '480000.00' },
        { partnerId: cast.vega, fund: 'SELF', amount: '120000.00' },
      ],
      partners: [
        {
          partnerId: cast.vega,
          size: 'SMALL',
          publishes: false,
          vatRecovered: 10000,
          flatRates: ['office-15', 'all-40'],
        },
      ],
      lines: [line(cast.vega, 0, 'INDIRECT', '90000.00', 'INDUSTRIAL')],
    })
  ).data.editAgreement;
  expect(codes(version)).toEqual(
    expect.arrayContaining(['flat-rate.forbidden-together', 'flat-rate.beside-real-cost', 'financing.unbalanced']),
  );
  const twice = { lines: [line(cast.vega, 0, 'STAFF', '1', null), line(cast.vega, 0, 'STAFF', '2', null)] };
  expect(refusal(await edit(version, twice))?.code).toBe('agreement.cell-twice');
  expect(refusal(await edit(version, { lines: [line(cast.vega, 0, 'STAFF', '-1', null)] }))?.code).toBe(
    'agreement.amount-negative',
  );
  expect(refusal(await edit(version, { lines: [line(cast.thuban, 0, 'STAFF', '1', null)] }))?.code).toBe(
    'partner.unknown',
  );
  expect(await budget()).toEqual(before);
  const gone = await portal.ask(cleo, DISCARD, { input: { id: version.id, version: version.version } });
  expect(gone.data.discardAgreement).toMatchObject({ totalEligible: '1000000.00' });
  expect(await budget()).toEqual(before);
});

const equipment = (amount: string, years?: ReadonlyArray<readonly [number, string]>) => ({
  ...line(cast.vega, 1, 'EQUIPMENT', amount, 'INDUSTRIAL'),
  ...(years && { years: years.map(([year, part]) => ({ year, amount: part })) }),
});
const yearsOf = (version: { lines: readonly Said[] }, partnerId = cast.vega, category = 'EQUIPMENT') =>
  version.lines
    .find((one) => one.partnerId === partnerId && one.category === category)
    ?.years.map(({ year, amount }: Said) => `${year} ${amount}`);

it('spreads a line over the years of the agreement, each to the cent, and keeps their parts when it changes', async () => {
  let version = (await draft()).data.draftAgreement;
  const tries = (amount: string, ...years: ReadonlyArray<readonly [number, string]>) =>
    edit(version, { lines: [equipment(amount, years)] });
  expect(refusal(await tries('20000.00', [2018, '5000.00'], [2019, '14999.99']))).toMatchObject({
    ...{ code: 'agreement.years-differ', facts: { amount: '20000.00', sum: '19999.99', gap: '0.01' } },
  });
  expect(refusal(await tries('20000.00', [2023, '20000.00']))).toMatchObject({
    ...{ code: 'agreement.year-outside', facts: { year: '2023', from: '2018-02-08', until: '2022-02-07' } },
  });
  expect(refusal(await tries('2.00', [2018, '1.00'], [2018, '1.00']))?.code).toBe('agreement.year-twice');
  version = (await tries('20000.00', [2018, '5000.00'], [2019, '15000.00'])).data.editAgreement;
  expect(yearsOf(version)).toEqual(['2018 5000.00', '2019 15000.00']);
  const [added] = version.differences.filter(({ by }: Said) => by === 'LINE');
  expect(added).toMatchObject({ category: 'EQUIPMENT', change: '20000.00' });
  expect(added.years.map(({ year, change }: Said) => `${year} ${change}`)).toEqual(['2018 5000.00', '2019 15000.00']);
  version = (await edit(version, { lines: [equipment('10000.01')] })).data.editAgreement;
  expect(yearsOf(version)).toEqual(['2018 2500.00', '2019 7500.01']);
  for (const who of [ana, greg]) expect(refusal(await ask(SPREAD, version, who))?.code).toMatch(/denied|unknown/);

  version = (await ask(SPREAD, version, carl, { partnerId: cast.deneb })).data.spreadAgreement;
  // 327, 365, 366, 365 and 38 days of 1 461, of 60 000 €.
  expect(yearsOf(version, cast.deneb, 'STAFF')).toEqual([
    ...['2018 13429.16', '2019 14989.73', '2020 15030.80', '2021 14989.73', '2022 1560.58'],
  ]);
  expect(yearsOf(version, cast.orion, 'STAFF')).toEqual([]);
  const sides = version.differences.filter(({ by }: Said) => by === 'YEAR');
  expect(sides.at(-1)).toMatchObject({ year: null, before: '900000.00', after: '800000.00' });
  expect(version.total).toBe('900000.00');
  version = (await edit(version, { lines: [equipment('10000.01', [])] })).data.editAgreement;
  expect(yearsOf(version)).toEqual([]);
  version = (await edit(version, { startsOn: '2019-01-01' })).data.editAgreement;
  expect(codes(version)).toContain('agreement.year-outside');
  const { admin } = portal.database;
  await expect(admin.query(`UPDATE agreement_line SET amount = amount + 1 WHERE by_year IS NOT NULL`)).rejects.toThrow(
    'agreement_line_is_its_years',
  );
  await expect(admin.query(`UPDATE agreement SET state = 'PROPOSED' WHERE id = $1`, [version.id])).rejects.toThrow(
    'a year of the budget is not of the agreement',
  );
  await ask(DISCARD, version, carl);
});

it('is amended: drawn up unseen, proposed to the authority, given back, then in force with both sides to read', async () => {
  let version = (await draft(carl, '')).data.draftAgreement;
  for (const who of [ana, dina, fay, greg, ada, zed]) {
    expect(refusal(await one(version.id, who))?.code).toBe('agreement.unknown');
    const seen = await portal.ask(who, LIST, { p: cast.lyra });
    if (who !== zed) expect(seen.data.agreements.nodes.map((node: { number: number }) => node.number)).toEqual([1]);
  }
  expect(refusal(await ask(PROPOSE, version, carl))?.code).toBe('agreement.reason-missing');
  version = (
    await edit(version, {
      reason: 'The pump costs more.',
      tolerance: 1000,
      financing: [
        { partnerId: cast.vega, fund: 'FEDER', amount: '460000.00' },
        { partnerId: cast.vega, fund: 'SELF', amount: '160000.00' },
      ],
      lines: [
        equipment('20000.00', [
          [2018, '5000.00'],
          [2019, '15000.00'],
        ]),
      ],
    })
  ).data.editAgreement;
  expect(version.findings).toEqual([]);
  version = (await ask(PROPOSE, version, carl)).data.proposeAgreement;
  expect(version).toMatchObject({ state: 'PROPOSED', proposedBy: { name: 'Carl' }, viewerCan: ['agreement.read'] });
  expect(refusal(await edit(version, { title: 'Other' }))?.code).toBe('agreement.frozen');
  for (const who of [ana, dina]) expect(refusal(await one(version.id, who))?.code).toBe('agreement.unknown');
  expect((await one(version.id, fay)).data.agreement.viewerCan).toEqual(['agreement.read']);
  expect((await one(version.id, greg)).data.agreement.viewerCan).toEqual(['agreement.read', 'agreement.decide']);

  const words = { decision: 'Say which pump.' };
  for (const who of [ana, carl, cleo, fay, ada])
    expect(refusal(await ask(GIVE_BACK, version, who, words))?.code).toMatch(/access\.denied|agreement\.unknown/);
  expect((await ask(GIVE_BACK, version, greg, words)).data.giveBackAgreement).toEqual({ id: cast.lyra });
  expect(refusal(await one(version.id, greg))?.code).toBe('agreement.unknown');
  version = (await one(version.id, carl)).data.agreement;
  expect(version).toMatchObject({ state: 'DRAFT', decision: 'Say which pump.', decidedBy: { name: 'Greg' } });
  version = (await edit(version, { reason: 'Pump P2 costs 20 000 € more.' })).data.editAgreement;
  version = (await ask(PROPOSE, version, cleo)).data.proposeAgreement;

  const early = { decision: 'Agreed.', effectiveOn: '2018-01-01' };
  expect(refusal(await ask(ENFORCE, version, greg, early))?.code).toBe('agreement.effective-before-last');
  const agreed = { decision: 'Agreed.', effectiveOn: '2019-12-01' };
  const { data, errors } = await ask(ENFORCE, version, greg, agreed);
  expect(errors).toBeUndefined();
  const { differences, ...enforced } = data.enforceAgreement;
  expect(enforced).toMatchObject({ state: 'IN_FORCE', effectiveOn: '2019-12-01', total: '920000.00' });
  expect(differences).toContainEqual({
    ...{ by: 'PARTNER', partner: { shortName: 'Vega' }, fund: null, category: null, workPackage: null },
    ...{ before: '600000.00', after: '620000.00', change: '20000.00', percent: '3.33', year: null, years: [] },
  });
  expect(differences.filter(({ by }: { by: string }) => by === 'LINE')).toEqual([
    expect.objectContaining({ category: 'EQUIPMENT', workPackage: { code: 'LT2' }, before: '0.00', percent: null }),
  ]);
  expect(refusal(await ask(ENFORCE, data.enforceAgreement, greg, agreed))?.code).toBe('agreement.illegal-move');
  const seen = (await portal.ask(ana, LIST, { p: cast.lyra })).data.agreements.nodes;
  expect(seen.map(({ number, state }: { number: number; state: string }) => `${number} ${state}`)).toEqual([
    ...['2 IN_FORCE', '1 SUPERSEDED'],
  ]);
  expect((await budget()).total).toBe('920000.00');
  expect((await budget(ana)).byYear.map(({ year, planned }: Said) => `${year} ${planned}`)).toEqual([
    ...['2018 5000.00', '2019 15000.00', 'null 600000.00'],
  ]);
  expect((await budget(dina)).byYear).toEqual([]);
  const mine = (await one(version.id, ana)).data.agreement;
  expect(new Set(mine.lines.map(({ partnerId }: { partnerId: string }) => partnerId))).toEqual(new Set([cast.vega]));
  expect(mine.partners.map(({ partnerId }: { partnerId: string }) => partnerId)).toEqual([cast.vega]);
  const letters = await portal.database.admin.query(
    `SELECT recipient, template FROM letter ORDER BY template, recipient`,
  );
  const told = new Map<string, string[]>();
  for (const { template, recipient } of letters.rows)
    told.set(template, [...(told.get(template) ?? []), recipient.split('@')[0]]);
  expect(new Set(told.get('agreement-proposed'))).toEqual(new Set(['fay', 'greg']));
  expect(told.get('agreement-in-force')).toEqual(expect.arrayContaining(['ana', 'ben', 'carl', 'cleo', 'dina']));
});

it('never changes once it is proposed, whatever the code', async () => {
  const { admin } = portal.database;
  const frozen = { code: '42501' };
  for (const table of ['agreement_financing', 'agreement_line', 'agreement_partner']) {
    await expect(admin.query(`UPDATE ${table} SET version = version + 1`)).rejects.toMatchObject(frozen);
    await expect(admin.query(`DELETE FROM ${table}`)).rejects.toMatchObject(frozen);
    await expect(
      admin.query(
        `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* FROM ${table} t`,
      ),
    ).rejects.toMatchObject(frozen);
  }
  await expect(admin.query(`UPDATE agreement SET title = 'Other' WHERE state = 'IN_FORCE'`)).rejects.toMatchObject(
    frozen,
  );
  await expect(admin.query(`UPDATE agreement SET state = 'DRAFT' WHERE state = 'IN_FORCE'`)).rejects.toMatchObject(
    frozen,
  );
  await expect(admin.query(`UPDATE agreement SET state = 'IN_FORCE' WHERE state = 'SUPERSEDED'`)).rejects.toMatchObject(
    frozen,
  );
  await expect(admin.query(`DELETE FROM agreement`)).rejects.toMatchObject(frozen);
  await expect(
    admin.query(`UPDATE agreement SET proposed_by_id = decided_by_id WHERE state = 'IN_FORCE'`),
  ).rejects.toMatchObject(frozen);
});

const transfer = (amount: string, said: object = {}, who: Someone = carl) =>
  portal.ask(who, MOVE, {
    input: {
      ...{ id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, amount, reason: 'More trials in house.' },
      ...{ fromWorkPackageId: works[0], fromCategory: 'STAFF', toWorkPackageId: works[1], toCategory: 'EXTERNAL' },
      ...said,
    },
  });

it('needs no amendment to transfer within the tolerance, until it is spent', async () => {
  for (const who of [ana, greg, ada, zed]) expect(refusal(await transfer('1', {}, who))?.code).toBe('access.denied');
  expect(refusal(await transfer('20000.01'))).toMatchObject({
    code: 'transfer.above-tolerance',
    facts: { agreed: '200000.00', amount: '220000.01', ceiling: '220000.00', tolerance: 10 },
  });
  expect((await transfer('15000.00')).data.transferBudget).toMatchObject({
    amount: '15000.00',
    author: { name: 'Carl' },
  });
  const planned = (await budget()).cells.filter(({ partner }: { partner: { id: string } }) => partner.id === cast.vega);
  expect(planned.map(({ category, planned: p }: { category: string; planned: string }) => `${category} ${p}`)).toEqual([
    ...['STAFF 385000.00', 'EXTERNAL 215000.00', 'EQUIPMENT 20000.00'],
  ]);
  expect(refusal(await transfer('5000.01'))?.code).toBe('transfer.above-tolerance');
  expect(refusal(await transfer('0'))?.code).toBe('transfer.moves-nothing');
  expect(refusal(await transfer('1', { toWorkPackageId: works[0], toCategory: 'TRAVEL' }))?.code).toBe(
    'transfer.above-tolerance',
  );
  expect((await portal.ask(ana, MOVED, { p: cast.lyra })).data.transfers).toMatchObject({ total: 1 });
  expect((await portal.ask(dina, MOVED, { p: cast.lyra })).data.transfers).toMatchObject({ total: 0 });
  expect((await portal.ask(greg, MOVED, { p: cast.lyra })).data.transfers.nodes).toEqual([
    { amount: '15000.00', partner: { shortName: 'Vega' } },
  ]);
});

it('does not move away what was declared', async () => {
  const { admin } = portal.database;
  const period = await put(portal.database, 'claim_period', {
    ...{ project_id: cast.lyra, number: 1, from_on: '2018-02-08', until_on: '2018-08-07', due_on: '2018-09-07' },
  });
  const claim = await put(portal.database, 'claim', {
    ...{
      project_id: cast.lyra,
      period_id: period,
      number: 1,
      kind: 'INTERIM',
      state: 'SUBMITTED',
      declared: 23_000_00,
    },
    submitted_at: '2018-09-01',
  });
  await put(portal.database, 'claim_line', {
    ...{ project_id: cast.lyra, claim_id: claim, partner_id: cast.vega, work_package_id: works[1], number: 1 },
    ...{ category: 'EQUIPMENT', document_ref: 'F-1', issuer: 'Pumps', description: 'P2', incurred_on: '2018-03-01' },
    ...{ net: 20_000_00, vat: 0, gross: 20_000_00, eligible: 20_000_00, sealed: true },
  });
  const away = {
    fromWorkPackageId: works[1],
    fromCategory: 'EQUIPMENT',
    toWorkPackageId: works[0],
    toCategory: 'STAFF',
  };
  expect((await budget(greg)).byYear[0]).toEqual({
    ...{ year: 2018, planned: '5000.00', declared: '20000.00', certified: '0.00' },
  });
  expect(refusal(await transfer('5000.00', away))).toMatchObject({
    ...{ code: 'transfer.below-declared', facts: { left: '15000.00', declared: '20000.00' } },
  });
  let version = (await draft()).data.draftAgreement;
  version = (await edit(version, { lines: [line(cast.vega, 1, 'EQUIPMENT', '0', null)] })).data.editAgreement;
  expect(codes(version)).toContain('agreement.below-declared');
  await ask(DISCARD, version, carl);
  expect((await admin.query(`SELECT count(*)::int AS n FROM agreement WHERE state = 'DRAFT'`)).rows[0].n).toBe(0);
});

it('has in force what was agreed, more or less what was transferred, to the cent, whatever is tried', async () => {
  const { admin } = portal.database;
  const off = `SELECT count(*)::int AS n FROM (
    SELECT partner_id, work_package_id, category, sum(amount) FROM (
      SELECT partner_id, work_package_id, category, amount FROM budget_line WHERE project_id = $1
      UNION ALL SELECT l.partner_id, l.work_package_id, l.category, -l.amount FROM agreement_line l
        JOIN agreement a ON a.id = l.agreement_id AND a.state = 'IN_FORCE' WHERE a.project_id = $1
      UNION ALL SELECT t.partner_id, t.from_work_package_id, t.from_category, t.amount FROM transfer t
        JOIN agreement a ON a.id = t.agreement_id AND a.state = 'IN_FORCE' WHERE a.project_id = $1
      UNION ALL SELECT t.partner_id, t.to_work_package_id, t.to_category, -t.amount FROM transfer t
        JOIN agreement a ON a.id = t.agreement_id AND a.state = 'IN_FORCE' WHERE a.project_id = $1
    ) told GROUP BY 1, 2, 3 HAVING sum(amount) <> 0) gaps`;
  const unlike = `SELECT count(*)::int AS n FROM budget_line WHERE by_year IS NOT NULL AND sum_of(by_year) <> amount`;
  const state = async () => JSON.stringify(await budget());
  const ends = [
    [0, 'STAFF'],
    [1, 'EXTERNAL'],
    [1, 'EQUIPMENT'],
    [0, 'TRAVEL'],
  ] as const;
  let [done, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.nat(3), fc.bigInt(0n, 2_500_000n), async (from, to, cents) => {
      const before = await state();
      const [[fromPlace, fromCategory], [toPlace, toCategory]] = [ends[from], ends[to]] as [
        (typeof ends)[0],
        (typeof ends)[0],
      ];
      const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      const ways = { fromWorkPackageId: works[fromPlace], fromCategory, toWorkPackageId: works[toPlace], toCategory };
      const answer = await transfer(amount, ways);
      if (answer.errors) refused += 1;
      else done += 1;
      if (answer.errors) expect(await state()).toBe(before);
      expect((await admin.query(off, [cast.lyra])).rows[0].n).toBe(0);
      expect((await admin.query(unlike)).rows[0].n).toBe(0);
    }),
    { numRuns: 40 },
  );
  expect(refused).toBeGreaterThan(0);
  expect(done + refused).toBe(40);
  expect((await budget()).total).toBe('920000.00');
}, 60_000);
