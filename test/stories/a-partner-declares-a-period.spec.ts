import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Declaring, lena, prepareToDeclare, prove } from '../cast/declaring.js';
import { ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast } from '../cast/lyra.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let told: Declaring;
let claimId: string;

const CLAIM = `id state round version declared sha256 report viewerCan signedBy { name } agreement { number }
  categories { category lines eligible } flatRates { rate category base amount } waiting { lines eligible }
  returns { round reason author { name } lines { number reason } }`;
const OPEN = `mutation ($input: OpenPartnerClaimInput!) { openPartnerClaim(input: $input) { ${CLAIM} } }`;
const GATHER = `mutation ($input: GatherExpensesInput!) { gatherExpenses(input: $input) { ${CLAIM} } }`;
const REPORT = `mutation ($input: ReportOnPartnerClaimInput!) { reportOnPartnerClaim(input: $input) { ${CLAIM} } }`;
const SIGN = `mutation ($input: SignPartnerClaimInput!) { signPartnerClaim(input: $input) { ${CLAIM} } }`;
const REVIEW = `mutation ($input: ReviewPartnerClaimInput!) { reviewPartnerClaim(input: $input) { ${CLAIM} } }`;
const RETURN = `mutation ($input: ReturnPartnerClaimInput!) { returnPartnerClaim(input: $input) { ${CLAIM} } }`;
const VALIDATE = `mutation ($input: ValidatePartnerClaimInput!) { validatePartnerClaim(input: $input) { ${CLAIM} } }`;
const ONE = `query ($id: ID!) { partnerClaim(id: $id) { ${CLAIM} }
  partnerClaimLines(partnerClaimId: $id) { total nodes { id number category method net gross eligible documentRef workPackage { code } } }
  partnerClaimPreflight(partnerClaimId: $id) { blocking warning checks { rule severity count findings { number documentRef finding { code subjectId } } } } }`;
const LIST = `query ($projectId: ID!) { partnerClaims(projectId: $projectId) { total nodes { id state partner { shortName } period { number } } } }`;
const DIFFERENCE = `query ($id: ID!) { partnerClaimDifference(partnerClaimId: $id) { from to added removed changed cents
  changes { kind cents fields before { eligible } after { eligible documentRef } } } }`;
const CHANGE = `mutation ($input: ChangeExpensesInput!) { changeExpenses(input: $input) { id } }`;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  told = await prepareToDeclare(portal.database, cast);
});
afterAll(() => portal.close());

const typed = (said: object = {}) => ({
  ...{ id: uuidv7(), workPackageId: told.sorting, category: 'EXTERNAL', method: 'REAL', documentRef: 'F-1' },
  ...{ issuer: 'Optique du Doubs', description: 'Alignement', incurredOn: '2019-10-02', paidOn: '2019-10-30' },
  ...{ net: '1000.00', vat: '0.00', share: 10_000, currency: 'EUR', ...said },
});
type Line = ReturnType<typeof typed>;
const keep = (lines: readonly object[], removed: readonly object[] = []) =>
  portal.ask(ben, CHANGE, { input: { projectId: cast.lyra, partnerId: cast.vega, lines, removed } });
const asked = async (who: Someone, document: string, input: object): Promise<Said> => {
  const { data, errors } = await portal.ask(who, document, { input });
  return (errors ? errors[0]?.extensions : Object.values(data)[0]) as Said;
};
const seen = async (who: Someone, id = claimId): Promise<Said> => {
  const { data, errors } = await portal.ask(who, ONE, { id });
  return (errors ? errors[0]?.extensions : data) as Said;
};
const version = async () => (await seen(ben)).partnerClaim.version;
const next = async (who: Someone, document: string, more: object = {}) =>
  asked(who, document, { id: claimId, version: await version(), ...more });
const opening = (more: object = {}) => ({
  ...{ id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, periodId: told.periodId, ...more },
});
const letters = async (template: string) =>
  (await portal.database.admin.query(`SELECT recipient, facts FROM letter WHERE template = $1`, [template])).rows;

const lines: Record<'good' | 'salary' | 'bare' | 'late', Line> = {} as never;

describe('a partner opens the claim of a period', () => {
  beforeAll(async () => {
    lines.good = typed();
    lines.salary = typed({ category: 'STAFF', issuer: 'Inès', net: '33333.37', documentRef: 'PAIE-10' });
    lines.bare = typed({ documentRef: 'F-2' });
    lines.late = typed({ documentRef: 'F-3', incurredOn: '2019-11-12', paidOn: '2019-11-13' });
    expect((await keep(Object.values(lines))).errors).toBeUndefined();
    await prove(portal.database, cast, lines.good.id);
    await prove(portal.database, cast, lines.salary.id, ['TIMESHEET', 'PAYSLIP']);
    await prove(portal.database, cast, lines.late.id);
    const { rows } = await portal.database.admin.query(`SELECT id FROM person WHERE name = 'Ana'`);
    await put(portal.database, 'status_update', {
      ...{ project_id: cast.lyra, work_package_id: told.sorting, partner_id: cast.vega, author_id: rows[0].id },
      ...{ at: '2019-10-15T10:00:00Z', state: 'ON_TRACK', progress: 40, done: 'Tête alignée', next: '', blockers: '' },
    });
  });

  it('which only those who keep its books may do, once for each period', async () => {
    for (const who of [ana, dina, cleo, carl, fay])
      expect((await asked(who, OPEN, opening())).code).toBe('access.denied');
    const opened = await asked(ben, OPEN, opening());
    claimId = opened.id;
    expect(opened).toMatchObject({ state: 'DRAFT', round: 0, agreement: { number: 1 }, signedBy: null });
    expect((await asked(ben, OPEN, opening())).code).toBe('partner-claim.already-open');
  });

  it('with what is ready in it: neither what lacks its papers nor what came after the period', async () => {
    const { partnerClaim, partnerClaimLines } = await seen(ben);
    expect(partnerClaimLines.nodes.map(({ documentRef }: Line) => documentRef)).toEqual(['F-1', 'PAIE-10']);
    expect(partnerClaim.waiting).toEqual({ lines: 1, eligible: '1000.00' });
  });

  it('with the agreed flat rate: 15 % of 33 333.37 is 5 000.00', async () => {
    const { partnerClaim } = await seen(ben);
    expect(partnerClaim.flatRates).toEqual([
      { rate: 'office-15', category: 'INDIRECT', base: '33333.37', amount: '5000.00' },
    ]);
    expect(partnerClaim.declared).toBe('39333.37');
  });

  it('with what was said of its work as a first report', async () => {
    expect((await seen(ben)).partnerClaim.report).toBe('L1 – Tri\n– 15/10/2019 : Tête alignée');
  });

  it('and a draft exists for nobody else', async () => {
    const random = await seen(cleo, uuidv7());
    for (const who of [ana, dina, cleo, carl, fay]) {
      expect({ ...(await seen(who)), facts: null }).toEqual({ ...random, facts: null });
      expect((await portal.ask(who, LIST, { projectId: cast.lyra })).data.partnerClaims.total).toBe(0);
    }
  });
});

describe('before it is signed', () => {
  it('it is held against the funder’s checklist: a salary above its budget blocks', async () => {
    const { partnerClaimPreflight } = await seen(ben);
    expect(partnerClaimPreflight.blocking).toBe(2);
    expect(partnerClaimPreflight.checks[0]).toMatchObject({ rule: 'R19', severity: 'blocking', count: 2 });
    expect(await next(lena, SIGN)).toMatchObject({ code: 'partner-claim.blocked', facts: { count: 2, rules: 'R19' } });
  });

  it('what is wrong is put right in the ledger, and what the rates make follows', async () => {
    await keep([{ ...lines.salary, net: '4000.01', version: 1 }]);
    const { partnerClaim, partnerClaimPreflight } = await seen(ben);
    expect(partnerClaimPreflight.blocking).toBe(0);
    expect(partnerClaim.categories).toEqual([
      { category: 'STAFF', lines: 1, eligible: '4000.01' },
      { category: 'INDIRECT', lines: 1, eligible: '600.00' },
      { category: 'EXTERNAL', lines: 1, eligible: '1000.00' },
    ]);
  });

  it('a line may be left out, and another taken in that the checklist then stops', async () => {
    const out = await next(ben, GATHER, { add: [lines.bare.id], remove: [lines.good.id], ready: false });
    expect(out.declared).toBe('5600.01');
    const [check] = (await seen(ben)).partnerClaimPreflight.checks;
    expect(check).toMatchObject({ rule: 'EVIDENCE', severity: 'blocking' });
    expect(check.findings[0]).toMatchObject({ documentRef: 'F-2', finding: { subjectId: lines.bare.id } });
    expect((await next(ben, GATHER, { add: [lines.late.id], remove: [], ready: false })).code).toBe(
      'partner-claim.not-to-gather',
    );
    await next(ben, GATHER, { add: [], remove: [lines.bare.id], ready: true });
    expect((await seen(ben)).partnerClaim.declared).toBe('5600.01');
  });

  it('a deliverable that is late without a reason blocks, and so does an empty report', async () => {
    const deliverable = await put(portal.database, 'deliverable', {
      ...{ project_id: cast.lyra, work_package_id: told.sorting, partner_id: cast.vega, code: 'D1' },
      ...{ title_fr: 'D1', title_en: 'D1', type: 'REPORT', dissemination: 'CONSORTIUM' },
      ...{ baseline_on: '2019-10-01', due_on: '2019-10-01', state: 'PLANNED' },
    });
    await next(ben, REPORT, { report: ' ' });
    const [check] = (await seen(ben)).partnerClaimPreflight.checks;
    expect(check.findings.map(({ finding }: { finding: { code: string } }) => finding.code)).toEqual([
      'partner-claim.report-missing',
      'partner-claim.deliverable-late',
    ]);
    expect((await next(lena, SIGN)).code).toBe('partner-claim.blocked');
    await portal.database.admin.query(`UPDATE deliverable SET delay_reason = 'Panne' WHERE id = $1`, [deliverable]);
    await next(ben, REPORT, { report: 'La tête est alignée.' });
    expect((await seen(ben)).partnerClaimPreflight.blocking).toBe(0);
  });
});

describe('the legal representative signs', () => {
  it('and nobody else', async () => {
    expect((await next(ben, SIGN)).code).toBe('access.denied');
    const signed = await next(lena, SIGN);
    expect(signed).toMatchObject({ state: 'SIGNED', round: 1, declared: '5600.01', signedBy: { name: 'Léna' } });
    expect(signed.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('which tells the lead, and freezes the lines, the flat rate among them', async () => {
    const found = await letters('partner-claim-signed');
    expect(found.map(({ recipient }) => recipient).sort()).toEqual(['carl@cast.example', 'cleo@cast.example']);
    expect(found[0].facts).toMatchObject({ partner: 'Vega', period: 2, amount: '5600.01' });
    const { partnerClaim, partnerClaimLines } = await seen(cleo);
    expect(partnerClaim).toMatchObject({ declared: '5600.01', report: 'La tête est alignée.' });
    expect(
      partnerClaimLines.nodes.map(({ method, eligible }: Line & { eligible: string }) => [method, eligible]),
    ).toEqual([
      ['REAL', '1000.00'],
      ['REAL', '4000.01'],
      ['FLAT_RATE', '600.00'],
    ]);
    expect((await keep([{ ...lines.good, net: '1.00', version: 1 }])).errors?.[0]?.extensions.code).toBe(
      'expense.signed',
    );
    expect((await next(ben, REPORT, { report: 'Autre' })).code).toBe('partner-claim.signed');
  });

  it('and the wall keeps it so, whatever the code', async () => {
    const app = AppRole.open(portal.database, 1);
    const { rows } = await portal.database.admin.query(`SELECT id FROM person WHERE name = 'Ben'`);
    await app.as(rows[0].id, async (client) => {
      const [line] = (await client.query('SELECT * FROM signed_line LIMIT 1')).rows;
      for (const sql of [
        `UPDATE partner_claim SET declared = 1 WHERE id = '${claimId}' RETURNING 1`,
        `UPDATE partner_claim SET state = 'VALIDATED' WHERE id = '${claimId}' RETURNING 1`,
        `UPDATE expense SET partner_claim_id = '${claimId}' WHERE id = '${lines.bare.id}' RETURNING 1`,
        `INSERT INTO signed_line SELECT (jsonb_populate_record(s, '{"id": "${uuidv7()}", "expense_id": "${lines.bare.id}"}')).*
         FROM signed_line s WHERE id = '${line.id}' RETURNING 1`,
        `UPDATE signed_line SET eligible = 1 WHERE id = '${line.id}' RETURNING 1`,
        `DELETE FROM signed_line WHERE id = '${line.id}' RETURNING 1`,
      ]) {
        const outcome = await attempt(client, sql);
        expect([sql, 'rows' in outcome ? outcome.rows : []]).toEqual([sql, []]);
      }
    });
    await app.close();
  });

  it('the funder and another partner do not even learn that it is there', async () => {
    for (const who of [dina, fay, ana]) expect((await seen(who)).code).toBe('partner-claim.unknown');
    const { rows } = await portal.database.admin.query(
      `SELECT facts::text FROM journal WHERE event LIKE 'partner-claim.%' OR event LIKE 'expense.%'`,
    );
    expect(rows.map(({ facts }) => facts).join()).not.toMatch(/4000|5600|Inès/);
  });
});

describe('the lead reads it', () => {
  it('gives it back with reasons, of the whole and of a line', async () => {
    expect((await next(dina, REVIEW)).code).toBe('partner-claim.unknown');
    await next(cleo, REVIEW);
    expect((await next(carl, RETURN, { reason: 'x', lines: [{ expenseId: uuidv7(), reason: 'y' }] })).code).toBe(
      'partner-claim.line-unknown',
    );
    const back = await next(carl, RETURN, {
      reason: 'Le contrat est illisible.',
      lines: [{ expenseId: lines.good.id, reason: 'Page 2' }],
    });
    expect(back).toMatchObject({
      state: 'RETURNED',
      returns: [{ round: 1, author: { name: 'Carl' }, lines: [{ number: 1, reason: 'Page 2' }] }],
    });
    expect((await letters('partner-claim-returned')).map(({ recipient }) => recipient).sort()).toEqual([
      'ben@cast.example',
      'lena@cast.example',
    ]);
  });

  it('and what its partner writes meanwhile is not for the lead', async () => {
    await keep([{ ...lines.good, net: '900.00', version: 1 }]);
    await next(ben, REPORT, { report: 'CANARI' });
    const { partnerClaim, partnerClaimLines } = await seen(cleo);
    expect(partnerClaim).toMatchObject({ declared: '5600.01', report: 'La tête est alignée.', waiting: null });
    expect(partnerClaimLines.nodes[0].eligible).toBe('1000.00');
    expect((await seen(ben)).partnerClaim).toMatchObject({ declared: '5500.01', report: 'CANARI' });
  });

  it('a line that was signed once is left out, never taken away', async () => {
    const answer = await keep([], [{ id: lines.salary.id, version: 2 }]);
    expect(answer.errors?.[0]?.extensions.code).toBe('expense.declared-before');
  });

  it('signed again, it tells what changed, to the cent', async () => {
    await prove(portal.database, cast, lines.bare.id);
    await next(ben, GATHER, { add: [], remove: [lines.salary.id], ready: true });
    expect((await next(lena, SIGN)).round).toBe(2);
    const { partnerClaimDifference } = (await portal.ask(cleo, DIFFERENCE, { id: claimId })).data;
    expect(partnerClaimDifference).toMatchObject({
      from: 1,
      to: 2,
      added: 1,
      removed: 2,
      changed: 1,
      cents: '-3700.01',
    });
    expect(partnerClaimDifference.changes[0]).toMatchObject({
      kind: 'CHANGED',
      cents: '-100.00',
      fields: ['net', 'eligible'],
    });
    expect((await portal.ask(dina, DIFFERENCE, { id: claimId })).errors?.[0]?.extensions.code).toBe(
      'partner-claim.unknown',
    );
  });

  it('and validates it, whoever signed excepted', async () => {
    await next(carl, REVIEW);
    const done = await next(cleo, VALIDATE);
    expect(done).toMatchObject({ state: 'VALIDATED', declared: '1900.00', viewerCan: ['partner-claim.read'] });
    expect(await letters('partner-claim-validated')).toHaveLength(2);
    expect((await next(cleo, RETURN, { reason: 'x', lines: [] })).code).toBe('partner-claim.illegal-move');
  });
});

it('hours that a signature declares are frozen, and free again once the line leaves a returned claim', async () => {
  const { admin } = portal.database;
  const employee = await put(portal.database, 'employee', {
    project_id: cast.lyra,
    partner_id: cast.vega,
    name: 'Inès Roy',
  });
  await put(portal.database, 'employment_term', {
    ...{ project_id: cast.lyra, partner_id: cast.vega, employee_id: employee, from_on: '2018-02-08', quota: 10_000 },
    ...{ method: 'HOURLY', annual_cost: 5_200_000, documented_on: '2019-01-01' },
  });
  const sheet = await put(portal.database, 'timesheet', {
    ...{ project_id: cast.lyra, partner_id: cast.vega, employee_id: employee, month: '2019-07-01', state: 'SIGNED' },
  });
  const worked = { employeeId: employee, month: '2019-07-01', hours: 1_000, net: '0.00' };
  const paid = typed({ category: 'STAFF', incurredOn: '2019-07-31', paidOn: '2019-07-31', ...worked });
  expect((await keep([paid])).errors).toBeUndefined();
  await prove(portal.database, cast, paid.id, ['TIMESHEET', 'PAYSLIP']);
  claimId = (await asked(ben, OPEN, opening({ periodId: told.other }))).id;
  await next(ben, REPORT, { report: 'Rien à signaler.' });
  const state = async () => (await admin.query('SELECT state FROM timesheet WHERE id = $1', [sheet])).rows[0].state;

  expect(await next(lena, SIGN)).toMatchObject({ code: 'partner-claim.blocked', facts: { rules: 'R2' } });
  await admin.query(`UPDATE timesheet SET state = 'COUNTERSIGNED' WHERE id = $1`, [sheet]);
  expect((await next(lena, SIGN)).declared).toBe('347.64');
  expect(await state()).toBe('DECLARED');
  await expect(admin.query(`UPDATE timesheet SET state = 'COUNTERSIGNED' WHERE id = $1`, [sheet])).rejects.toThrow();
  await next(cleo, REVIEW);
  await next(cleo, RETURN, { reason: 'Heures à revoir', lines: [] });
  await next(ben, GATHER, { add: [], remove: [paid.id], ready: false });
  expect(await state()).toBe('COUNTERSIGNED');
});
