import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { chooseTheCall } from '../cast/ledgers.js';
import { ada, ana, ben, type Cast, carl, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let told: { readonly sorting: string; readonly periodId: string };

beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());
/** 1 000 of Vega is validated; 333.37 of Deneb is signed, and not read yet. Orion has said nothing. */
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  await chooseTheCall(portal.database);
  const ours = { project_id: cast.lyra };
  const sorting = await put(portal.database, 'work_package', {
    ...{ ...ours, code: 'L1', title_fr: 'Tri', title_en: 'Sorting', lead_partner_id: cast.vega, position: 1 },
    ...{ starts_on: '2018-02-08', ends_on: '2022-02-07' },
  });
  const period = (number: number, from_on: string, until_on: string) =>
    put(portal.database, 'claim_period', { ...ours, number, from_on, until_on, due_on: '2020-03-13' });
  await period(1, '2019-02-08', '2019-08-07');
  told = { sorting, periodId: await period(2, '2019-08-08', '2019-11-07') };
  for (const [fund, amount] of Object.entries({ FEDER: 75_000_00, SELF: 25_000_00 }))
    await put(portal.database, 'financing', { ...ours, partner_id: cast.vega, fund, amount });
  for (const [partner_id, category, amount] of [
    [cast.vega, 'EXTERNAL', 20_000_00],
    [cast.deneb, 'TRAVEL', 1_000_00],
  ] as const)
    await put(portal.database, 'budget_line', { ...ours, partner_id, work_package_id: sorting, category, amount });
});

const SEEN = `query ($projectId: ID!, $periodId: ID) { consolidation(projectId: $projectId, periodId: $periodId) {
  period { number } claim { id number kind state version declared } held ready signed gap
  partners { partner { shortName } held outside claims { state period round declared held ready } }
  cells { partner { shortName } category amount } shares { category fund amount } funds { fund agreed previous current }
  findings { code rule figures { name value } } due { settled due payable held } } }`;
const ASSEMBLE = `mutation ($input: AssembleClaimInput!) { assembleClaim(input: $input) { id number kind state declared version lineCount } }`;
const GATHER = `mutation ($input: GatherPartnerClaimsInput!) { gatherPartnerClaims(input: $input) { declared version lineCount } }`;
const TAKE_OUT = `mutation ($input: TakeOutPartnerClaimInput!) { takeOutPartnerClaim(input: $input) { declared version lineCount } }`;
const VALIDATE = `mutation ($input: ValidatePartnerClaimInput!) { validatePartnerClaim(input: $input) { state } }`;
const SUBMIT = `mutation ($input: SubmitClaimInput!) { submitClaim(input: $input) { state hash } }`;
const LINES = `query ($id: ID!) { claimLines(claimId: $id) { nodes { number category issuer documentRef eligible } } }`;

const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const seen = async (who: Someone = cleo, periodId: string | null = told.periodId): Promise<Said> => {
  const { data, errors } = await portal.ask(who, SEEN, { projectId: cast.lyra, periodId });
  return (errors ? errors[0]?.extensions : data.consolidation) as Said;
};
const doing = async (who: Someone, document: string, input: object): Promise<Said> => {
  const { data, errors } = await portal.ask(who, document, { input });
  return (errors ? errors[0]?.extensions : Object.values(data)[0]) as Said;
};
const assembles = (who: Someone = carl, more: object = {}) =>
  doing(who, ASSEMBLE, { id: uuidv7(), projectId: cast.lyra, periodId: told.periodId, kind: 'INTERIM', ...more });

/** A partner has signed one line, and its claim stands where the story needs it. */
async function declares(partner_id: string, category: string, eligible: number, state: string): Promise<string> {
  const own = { project_id: cast.lyra, partner_id };
  const partner_claim_id = await put(portal.database, 'partner_claim', { ...own, period_id: told.periodId });
  const spent = { category, net: eligible, vat: 0, eligible };
  const line = { ...own, work_package_id: told.sorting, partner_claim_id, number: 1 };
  const at = '2019-11-08T09:00:00Z';
  const expense_id = await put(portal.database, 'expense', {
    ...line,
    ...spent,
    incurred_on: '2019-10-02',
    created_at: at,
  });
  const facts = {
    documentRef: 'F-1',
    issuer: 'Optique du Doubs',
    description: 'Train',
    incurredOn: '2019-10-02',
    paidOn: null,
  };
  await put(portal.database, 'signed_line', { ...line, ...spent, expense_id, round: 1, gross: eligible, facts });
  await held(
    `UPDATE partner_claim SET state = 'SIGNED', round = 1, declared = $2, signed_at = $3 WHERE id = $1`,
    ...[partner_claim_id, eligible, at],
  );
  await held(`UPDATE partner_claim SET state = $2 WHERE id = $1`, partner_claim_id, state);
  return partner_claim_id;
}

it('sees who has signed, who is missing, and what would leave', async () => {
  await declares(cast.vega, 'EXTERNAL', 1_000_00, 'VALIDATED');
  await declares(cast.deneb, 'TRAVEL', 333_37, 'SIGNED');
  expect(await seen()).toMatchObject({
    ...{ period: { number: 2 }, claim: null, held: '0.00', ready: '1000.00', signed: '0.00', gap: '0.00' },
    partners: [
      { partner: { shortName: 'Orion' }, claims: [] },
      {
        partner: { shortName: 'Vega' },
        claims: [{ state: 'VALIDATED', declared: '1000.00', held: false, ready: true }],
      },
      { partner: { shortName: 'Deneb' }, claims: [{ state: 'SIGNED', declared: '333.37', held: false, ready: false }] },
    ],
    cells: [{ partner: { shortName: 'Vega' }, category: 'EXTERNAL', amount: '1000.00' }],
    shares: [
      { category: 'EXTERNAL', fund: 'FEDER', amount: '750.00' },
      { category: 'EXTERNAL', fund: 'SELF', amount: '250.00' },
    ],
    funds: [
      { fund: 'FEDER', agreed: '75000.00', previous: '0.00', current: '750.00' },
      { fund: 'SELF', agreed: '25000.00', previous: '0.00', current: '250.00' },
    ],
    due: { settled: '0.00', due: '750.00', payable: '750.00', held: '0.00' },
    findings: [],
  });
  for (const who of [ana, ben, fay, ada, zed]) expect((await seen(who)).code).toBe('access.denied');
});

it('puts a claim together from what it has validated, and takes in later what comes later', async () => {
  const [vega, deneb] = [
    await declares(cast.vega, 'EXTERNAL', 1_000_00, 'VALIDATED'),
    await declares(cast.deneb, 'TRAVEL', 333_37, 'LEAD_REVIEW'),
  ];
  for (const who of [ana, ben, fay, ada, zed]) expect((await assembles(who)).code).toBe('access.denied');
  const opened = await assembles();
  expect(opened).toMatchObject({ number: 1, kind: 'INTERIM', state: 'DRAFT', declared: '1000.00', lineCount: 1 });
  const { nodes } = (await portal.ask(carl, LINES, { id: opened.id })).data.claimLines;
  expect(nodes).toEqual([
    { number: 1, category: 'EXTERNAL', issuer: 'Optique du Doubs', documentRef: 'F-1', eligible: '1000.00' },
  ]);
  expect(await held('SELECT state, claim_id FROM partner_claim WHERE id = $1', vega)).toEqual([
    { state: 'INCLUDED', claim_id: opened.id },
  ]);
  expect(await assembles(cleo)).toMatchObject({ code: 'claim.already-open', facts: { number: 1 } });
  const nothing = await doing(carl, GATHER, { id: opened.id, version: opened.version });
  expect(nothing.code).toBe('claim.nothing-validated');

  await held(`UPDATE partner_claim SET state = 'VALIDATED' WHERE id = $1`, deneb);
  expect((await doing(cleo, GATHER, { id: opened.id, version: 7 })).code).toBe('version.stale');
  const gathered = await doing(cleo, GATHER, { id: opened.id, version: opened.version });
  expect(gathered).toMatchObject({ declared: '1333.37', lineCount: 2 });
  expect(await seen()).toMatchObject({ held: '1333.37', ready: '0.00', signed: '1333.37', gap: '0.00', findings: [] });
  const journal = await held(
    `SELECT event, audience FROM journal WHERE project_id = $1 AND event ~ '^(claim|partner-claim)' ORDER BY seq`,
    cast.lyra,
  );
  expect(journal).toEqual([
    { event: 'partner-claim.included', audience: 'PARTNER' },
    { event: 'claim.assembled', audience: 'PARTNER' },
    { event: 'partner-claim.included', audience: 'PARTNER' },
    { event: 'claim.gathered', audience: 'PARTNER' },
  ]);

  const sent = await doing(cleo, SUBMIT, { id: opened.id, version: gathered.version });
  expect(sent).toMatchObject({ state: 'SUBMITTED', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await seen()).toMatchObject({ claim: { state: 'SUBMITTED' }, gap: '0.00' });
});

it('takes what a partner signed back out of the claim until it is sent, and in again with the papers of its lines', async () => {
  const [vega, deneb] = [
    await declares(cast.vega, 'EXTERNAL', 1_000_00, 'VALIDATED'),
    await declares(cast.deneb, 'TRAVEL', 333_37, 'VALIDATED'),
  ];
  const opened = await assembles();
  const takesOut = (who: Someone, version: unknown, partnerClaimId = vega) =>
    doing(who, TAKE_OUT, { id: opened.id, version, partnerClaimId });
  for (const who of [ana, ben, fay, ada, zed]) expect((await takesOut(who, opened.version)).code).toBe('claim.unknown');
  const linesOf = () =>
    held('SELECT id, number, partner_claim_id AS of FROM claim_line WHERE claim_id = $1 ORDER BY number', opened.id);
  const before = await linesOf();
  expect(before.map(({ of }) => of)).toEqual([vega, deneb]);

  const included = await held('SELECT version FROM partner_claim WHERE id = $1', vega);
  const around = await doing(carl, VALIDATE, { id: vega, version: included[0]?.version });
  expect(around).toMatchObject({ code: 'partner-claim.illegal-move', facts: { from: 'INCLUDED' } });
  expect((await takesOut(carl, 7)).code).toBe('version.stale');
  const lighter = await takesOut(carl, opened.version);
  expect(lighter).toMatchObject({ declared: '333.37', lineCount: 1 });
  expect(await linesOf()).toMatchObject([{ number: 1, of: deneb }]);
  expect(await held('SELECT state, claim_id, round, declared FROM partner_claim WHERE id = $1', vega)).toEqual([
    { state: 'VALIDATED', claim_id: null, round: 1, declared: '100000' },
  ]);
  expect(await seen()).toMatchObject({ held: '333.37', ready: '1000.00', signed: '333.37', gap: '0.00' });
  expect(await takesOut(cleo, lighter.version)).toMatchObject({ code: 'claim.not-held', facts: { number: 1 } });
  const empty = await takesOut(cleo, lighter.version, deneb);
  expect(empty).toMatchObject({ declared: '0.00', lineCount: 0 });
  expect((await doing(carl, SUBMIT, { id: opened.id, version: empty.version })).code).toBe('claim.empty');

  const one = { id: opened.id, version: empty.version, partnerClaimIds: [vega] };
  const back = await doing(carl, GATHER, one);
  expect(back).toMatchObject({ declared: '1000.00', lineCount: 1 });
  expect(await linesOf()).toEqual([{ id: before[0]?.id, number: 1, of: vega }]);
  const sent = await doing(cleo, SUBMIT, { id: opened.id, version: back.version });
  expect(sent).toMatchObject({ state: 'SUBMITTED' });
  expect((await takesOut(cleo, 7)).code).toBe('claim.illegal-move');
  const journal = await held(
    `SELECT event, facts, audience FROM journal WHERE project_id = $1 AND event ~ 'taken-out' ORDER BY seq LIMIT 2`,
    cast.lyra,
  );
  expect(journal).toEqual([
    { event: 'partner-claim.taken-out', facts: { period: 2 }, audience: 'PARTNER' },
    { event: 'claim.taken-out', facts: { number: 1, period: 2, lines: 1, declared: '333.37' }, audience: 'PARTNER' },
  ]);
});

it('sends nothing that passes the budget of a partner, nor what is not what was signed', async () => {
  await declares(cast.deneb, 'TRAVEL', 1_000_01, 'VALIDATED');
  const opened = await assembles();
  const sends = () => doing(carl, SUBMIT, { id: opened.id, version: opened.version });
  expect(await sends()).toMatchObject({ code: 'claim.blocked', facts: { count: 1, codes: 'claim.above-budget' } });
  expect((await seen()).findings).toMatchObject([{ code: 'claim.above-budget', rule: 'R19' }]);

  await held('UPDATE claim_line SET net = 50000, gross = 50000, eligible = 50000 WHERE claim_id = $1', opened.id);
  await held('UPDATE claim SET declared = 50000 WHERE id = $1', opened.id);
  expect(await seen()).toMatchObject({ held: '500.00', signed: '1000.01', gap: '-500.01' });
  expect(await sends()).toMatchObject({ code: 'claim.blocked', facts: { codes: 'claim.differs-from-partners' } });
});

it('opens nothing without anything validated, nor after the balance', async () => {
  await declares(cast.vega, 'EXTERNAL', 1_000_00, 'SIGNED');
  expect(await assembles()).toMatchObject({ code: 'claim.nothing-validated', facts: { period: 2 } });
  await held(`UPDATE partner_claim SET state = 'VALIDATED' WHERE project_id = $1`, cast.lyra);
  const balance = await assembles(carl, { kind: 'BALANCE' });
  await doing(carl, SUBMIT, { id: balance.id, version: balance.version });
  expect(await assembles()).toMatchObject({ code: 'claim.after-balance', facts: { number: 1 } });
});

it('is put together once, however many press the button', async () => {
  await declares(cast.vega, 'EXTERNAL', 1_000_00, 'VALIDATED');
  const answers = await Promise.all([carl, cleo, carl].map((who) => assembles(who)));
  expect(answers.filter(({ id }) => id)).toHaveLength(1);
  expect(await held('SELECT count(*)::int FROM claim_line WHERE project_id = $1', cast.lyra)).toEqual([{ count: 1 }]);
});
