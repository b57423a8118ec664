import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { sow } from '../../api/src/demonstration/sow.js';
import { inspect } from '../../api/src/documents/inspection.js';
import { soundName } from '../../api/src/documents/kinds.rules.js';
import { entities } from '../../api/src/entities.js';
import { marksSecret } from '../../api/src/expenditure/ledger/invoice-marks.js';
import { Money } from '../../api/src/kernel/money.js';
import { Clock } from '../../api/src/platform/clock.js';
import { openDataSource } from '../../api/src/platform/database/data-source.js';
import { privateKeyOf } from '../../api/src/platform/journal/checkpoint.rules.js';
import { Seal } from '../../api/src/platform/seal/seal.js';
import { LocalStore } from '../../api/src/platform/storage/local-store.js';
import { signingSeed } from '../../api/src/proof/checkpoints/signing-key.js';
import { repository } from '../architecture/source.js';
import { Portal, type Someone } from '../support/portal.js';

const read = (path: string) => JSON.parse(readFileSync(join(repository, path), 'utf8'));
const facts = read('api/data/mimedi.json');
const realm: { users: Array<{ username: string; email: string; firstName: string; lastName: string }> } =
  read('infra/keycloak/realm.json');
const someone = (username: string): Someone => {
  const user = realm.users.find((one) => one.username === username);
  if (!user) throw new Error(`the realm knows no ${username}`);
  return { name: `${user.firstName} ${user.lastName}`, email: user.email };
};
const [claire, anneLise, etienne, samir] = ['claire', 'anne-lise', 'etienne', 'samir'].map(someone) as [
  Someone,
  Someone,
  Someone,
  Someone,
];

let portal: Portal;
let source: DataSource;
let store: LocalStore;
let projectId: string;
const told: string[] = [];
const lay = () =>
  source.transaction((manager) =>
    sow(manager, {
      store,
      secret: marksSecret(portal.settings),
      signing: privateKeyOf(signingSeed(portal.settings)),
      seal: new Seal(portal.settings, new Clock(portal.settings)),
      tell: (line) => told.push(line),
    }),
  );
const rows = async <T = Record<string, string>>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await portal.database.admin.query(sql, values)).rows as T[];

beforeAll(async () => {
  portal = await Portal.open();
  store = new LocalStore(portal.settings.storageDir);
  source = await openDataSource({ url: portal.database.adminUrl, poolSize: 1 }, entities);
  await lay();
  [{ projectId }] = (await rows(`SELECT id AS "projectId" FROM project WHERE acronym = 'MiMédI'`)) as [
    { projectId: string },
  ];
});
afterAll(async () => {
  await source.destroy();
  await portal.close();
});

const cents = (euros: string) => Money.of(euros).cents.toString();

describe('the agreed money', () => {
  it('is what was published, to the euro', async () => {
    const [project] = await rows('SELECT total_eligible, starts_on::text, ends_on::text FROM project WHERE id = $1', [
      projectId,
    ]);
    expect(project).toEqual({
      total_eligible: cents(facts.money.totalEligible),
      starts_on: '2018-02-08',
      ends_on: '2022-02-07',
    });
    const funds = await rows(
      'SELECT fund, sum(amount)::text FROM financing WHERE project_id = $1 GROUP BY 1 ORDER BY 1',
      [projectId],
    );
    expect(funds).toEqual([
      { fund: 'FEDER', sum: cents(facts.money.FEDER) },
      { fund: 'FRI', sum: cents(facts.money.FRI) },
      { fund: 'SELF', sum: cents(facts.money.selfFinancing) },
    ]);
  });

  it('is spread over partners whose financing and budget lines agree', async () => {
    const partners = await rows<{ financed: string; budgeted: string }>(
      `SELECT short_name, (SELECT sum(amount) FROM financing WHERE partner_id = p.id)::text AS financed,
        (SELECT sum(amount) FROM budget_line WHERE partner_id = p.id)::text AS budgeted
       FROM partner p WHERE project_id = $1`,
      [projectId],
    );
    expect(partners).toHaveLength(10);
    expect(partners.filter(({ financed, budgeted }) => financed !== budgeted)).toEqual([]);
    const whole = partners.reduce((sum, { budgeted }) => sum + BigInt(budgeted), 0n);
    expect(whole.toString()).toBe(cents(facts.money.totalEligible));
  });
});

describe('the claims', () => {
  it('declare what their lines sum to', async () => {
    const claims = await rows(
      `SELECT c.number, c.state, c.declared::text, sum(l.eligible)::text, count(*)::int AS lines, bool_and(l.sealed) AS sealed
       FROM claim c JOIN claim_line l ON l.claim_id = c.id WHERE c.project_id = $1 GROUP BY c.id ORDER BY c.number`,
      [projectId],
    );
    expect(claims).toMatchObject([
      { number: 1, state: 'PAID', sealed: true },
      { number: 2, state: 'CERTIFIED', sealed: true },
      { number: 3, state: 'IN_CONTROL', sealed: true, declared: '158620335', lines: 312 },
      { number: 4, state: 'DRAFT', sealed: false },
    ]);
    expect(claims.filter(({ declared, sum }) => declared !== sum)).toEqual([]);
  });

  it('carry the lines that the review shows', async () => {
    const lines = await rows(
      `SELECT l.number, l.eligible::text FROM claim_line l JOIN claim c ON c.id = l.claim_id
       JOIN partner p ON p.id = l.partner_id AND p.short_name = 'Aurea Technology'
       WHERE c.project_id = $1 AND c.number = 3 ORDER BY 1`,
      [projectId],
    );
    expect(lines.map(({ number, eligible }) => [number, eligible])).toEqual(
      [
        '3385.76',
        '2902.08',
        '4836.80',
        '1668.69',
        '214.40',
        '1876.00',
        '12000.00',
        '4320.00',
        '612.85',
        '18450.00',
        '4800.00',
        '96.10',
        '7900.00',
        '241.37',
        '1980.00',
      ].map((amount, i) => [181 + i, cents(amount)]),
    );
  });

  it('stay within what each partner agreed to spend on each category', async () => {
    const beyond = await rows(
      `SELECT partner_id, category FROM claim_line d WHERE project_id = $1 GROUP BY 1, 2
       HAVING sum(eligible) > COALESCE((SELECT sum(amount) FROM budget_line b WHERE b.partner_id = d.partner_id AND b.category = d.category), 0)`,
      [projectId],
    );
    expect(beyond).toEqual([]);
  });

  it('pay indirect costs as 15 % of the wages of each partner, truncated', async () => {
    const reports = await rows<{ wages: string; indirect: string }>(
      `SELECT claim_id, partner_id, sum(eligible) FILTER (WHERE category = 'STAFF')::text AS wages,
         sum(eligible) FILTER (WHERE category = 'INDIRECT')::text AS indirect
       FROM claim_line WHERE project_id = $1 GROUP BY 1, 2`,
      [projectId],
    );
    expect(reports).toHaveLength(33);
    const wrong = reports.filter(({ wages, indirect }) => (BigInt(wages) * 15n) / 100n !== BigInt(indirect));
    expect(wrong).toEqual([]);
  });

  it('pay wages as hours at a rate, truncated to the cent', async () => {
    const wages = await rows<{ description: string; eligible: string }>(
      `SELECT description, eligible::text FROM claim_line WHERE category = 'STAFF'`,
    );
    const wrong = wages.filter(({ description, eligible }) => {
      const [, hours = '', rate = ''] = /^([\d,]+) h à ([\d,]+) €/.exec(description) ?? [];
      const tenths = BigInt(Money.of(hours.replace(',', '.')).cents) / 10n;
      return ((Money.of(rate.replace(',', '.')).cents * tenths) / 10n).toString() !== eligible;
    });
    expect(wages.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it('are incurred inside their period, and paid before they were sent', async () => {
    const wrong = await rows(
      `SELECT l.number FROM claim_line l JOIN claim c ON c.id = l.claim_id JOIN claim_period p ON p.id = c.period_id
       WHERE l.incurred_on NOT BETWEEN p.from_on AND p.until_on OR l.paid_on > COALESCE(c.submitted_at::date, '2019-12-31')
        OR l.paid_on < l.incurred_on`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('what is invented', () => {
  it('says so, and what is real does not', async () => {
    expect(await rows(`SELECT name FROM person WHERE NOT illustrative`)).toEqual([]);
    expect(await rows(`SELECT DISTINCT illustrative FROM partner`)).toEqual([{ illustrative: false }]);
    const projects = await rows('SELECT acronym, illustrative FROM project ORDER BY illustrative DESC, acronym');
    expect(projects).toEqual([
      { acronym: 'MiMédI', illustrative: true },
      { acronym: '3S-MEMS', illustrative: false },
      { acronym: 'Micro-décolletage de métaux durs', illustrative: false },
      { acronym: 'SMART-INN', illustrative: false },
    ]);
    const invented = await rows(
      `SELECT 1 FROM work_package UNION ALL SELECT 1 FROM claim UNION ALL SELECT 1 FROM milestone UNION ALL SELECT 1 FROM deliverable
       EXCEPT ALL SELECT 1 FROM (SELECT project_id FROM work_package UNION ALL SELECT project_id FROM claim
         UNION ALL SELECT project_id FROM milestone UNION ALL SELECT project_id FROM deliverable) d
         JOIN project p ON p.id = d.project_id WHERE p.illustrative`,
    );
    expect(invented).toEqual([]);
  });

  it('seats everyone whom the sign-on knows, but the newcomer and the administrator', async () => {
    const seated = await rows<{ email: string }>(
      `SELECT DISTINCT p.email FROM membership m JOIN person p ON p.id = m.person_id AND p.email = m.email AND p.subject IS NULL
       WHERE m.project_id = $1 AND m.accepted_at IS NOT NULL`,
      [projectId],
    );
    const emails = new Set(seated.map(({ email }) => email));
    const without = realm.users.filter(({ email }) => !emails.has(email)).map(({ username }) => username);
    expect(without.sort()).toEqual(['admin', 'newcomer']);
    expect(await rows(`SELECT name FROM person WHERE platform_admin`)).toEqual([{ name: someone('admin').name }]);
    expect(await rows(`SELECT 1 FROM person WHERE email = $1`, [someone('newcomer').email])).toEqual([]);
  });
});

it('keeps the bytes of every document it names', async () => {
  const versions = await rows<{ name: string; sha256: string; size: string; of: string }>(
    `SELECT d.name, v.sha256, v.size, d.subject_type AS of FROM document_version v JOIN document d ON d.id = v.document_id`,
  );
  expect(versions.length).toBeGreaterThan(20);
  for (const { name, sha256, size, of } of versions) {
    const bytes = await buffer(await store.open(sha256));
    expect([name, bytes.length]).toEqual([name, Number(size)]);
    const path = join(portal.settings.storageDir, 'objects', sha256.slice(0, 2), sha256);
    if (of !== 'certificate') expect(await inspect(path, soundName(name))).toBe('application/pdf');
    else expect(bytes.includes('/ByteRange') && bytes.includes('certificat.json')).toBe(true);
  }
  expect(
    await rows(`SELECT d.name, v.uploaded_by_id = c.certifier_id AND v.uploaded_at = c.certified_at AS signed
      FROM certificate c JOIN document d ON d.id = c.document_id JOIN document_version v ON v.document_id = d.id ORDER BY 1`),
  ).toEqual([1, 2].map((number) => ({ name: `CSF MiMédI ${number}.pdf`, signed: true })));
  const { data } = await portal.ask(
    etienne,
    `query ($id: ID!) { claimLines(claimId: $id, filter: { search: "Optique du Doubs" }) { nodes { number documents { name } } } }`,
    { id: (await rows(`SELECT id FROM claim WHERE number = 3`))[0]?.id },
  );
  const shown = data.claimLines.nodes.find(({ number }: { number: number }) => number === 187);
  expect(shown.documents.map(({ name }: { name: string }) => name).sort()).toEqual([
    'Commande AT-19-077.pdf',
    'Facture F-2019-0418.pdf',
    'Relevé bancaire, mai 2019.pdf',
  ]);
});

it('agrees with its own history', async () => {
  expect(
    await rows(
      `SELECT w.code FROM work_package w LEFT JOIN LATERAL (SELECT * FROM status_update WHERE work_package_id = w.id ORDER BY at DESC LIMIT 1) s ON true
       WHERE (w.state, w.progress, w.next_on, w.done, w.next, w.blockers, w.updated_at, w.updated_by_id) IS DISTINCT FROM
         (s.state, s.progress, s.next_on, s.done, s.next, s.blockers, s.at, s.author_id) AND NOT (s.id IS NULL AND w.state = 'NOT_STARTED')`,
    ),
  ).toEqual([]);
  expect(
    await rows(
      `SELECT m.code FROM milestone m LEFT JOIN LATERAL (SELECT * FROM forecast_change WHERE milestone_id = m.id ORDER BY at DESC LIMIT 1) f ON true
       WHERE m.forecast_on <> COALESCE(f.to_on, m.baseline_on)`,
    ),
  ).toEqual([]);
  expect(
    await rows(
      `SELECT r.number FROM risk r
       LEFT JOIN LATERAL (SELECT * FROM risk_review WHERE risk_id = r.id ORDER BY at DESC LIMIT 1) v ON true
       LEFT JOIN LATERAL (SELECT * FROM risk_review WHERE risk_id = r.id ORDER BY at DESC OFFSET 1 LIMIT 1) f ON true
       WHERE (r.state, r.probability, r.impact, r.next_review_on, r.reviewed_at, r.former_probability, r.former_impact)
         IS DISTINCT FROM (v.state, v.probability, v.impact, v.next_review_on, v.at, f.probability, f.impact)`,
    ),
  ).toEqual([]);
  expect(
    await rows(
      `SELECT f.code FROM elementary_function f
       LEFT JOIN LATERAL (SELECT * FROM readiness_change WHERE function_id = f.id ORDER BY reached_on DESC LIMIT 1) c ON true
       WHERE f.trl_now IS DISTINCT FROM c.to_trl`,
    ),
  ).toEqual([]);
  const [said] = await rows<{ last: string }>(`SELECT max(at)::date::text AS last FROM status_update`);
  expect(said?.last).toBe('2019-11-12');
});

describe('on the screens', () => {
  it('shows the lead what slips', async () => {
    const { data, errors } = await portal.ask(
      claire,
      `query ($projectId: ID!) { cockpit(projectId: $projectId) {
        slipping { code driftDays standing blockers partner { shortName } } map { partner { shortName } late atRisk items { code } }
        workStates { state count } } }`,
      { projectId },
    );
    expect(errors).toBeUndefined();
    const slipping = data.cockpit.slipping.map((due: Record<string, unknown>) => [
      due.code,
      due.driftDays,
      due.standing,
    ]);
    expect(slipping).toEqual([
      ['D2.2', 0, 'LATE'],
      ['D4.3', 0, 'LATE'],
      ['J6', 21, 'LATE'],
      ['D5.2', 9, 'AT_RISK'],
      ['J4', 12, 'AT_RISK'],
      ['D2.3', 12, 'AT_RISK'],
    ]);
    const map = Object.fromEntries(
      data.cockpit.map.map((row: { partner: { shortName: string }; late: number; atRisk: number }) => [
        row.partner.shortName,
        [row.late, row.atRisk],
      ]),
    );
    expect(map).toMatchObject({
      Smaltis: [0, 1],
      Diaclone: [1, 1],
      'UFC (FEMTO-ST)': [0, 1],
      'EFS BFC': [2, 0],
      Ilsa: [0, 0],
    });
  });

  it('tells what blocks each function, found by walking the plan', async () => {
    const { data, errors } = await portal.ask(
      anneLise,
      `query ($projectId: ID!) { demonstrators(projectId: $projectId) {
        blockers { code } functions { code blockers { code why days distance } } } }`,
      { projectId },
    );
    expect(errors).toBeUndefined();
    const codes = (found: ReadonlyArray<{ code: string }>) => found.map(({ code }) => code);
    expect(data.demonstrators.map(({ blockers }: { blockers: [] }) => codes(blockers))).toEqual([
      ['T4.1', 'J6', 'D2.2', 'J4', 'D2.3', 'D5.2', 'D4.3'],
      ['D5.2'],
    ]);
    expect(data.demonstrators[0].functions[2].blockers).toMatchObject([
      { code: 'T4.1', why: 'STOPPED', days: 0, distance: 0 },
      { code: 'J6', why: 'DRIFTED', days: 21, distance: 0 },
      { code: 'D4.3', why: 'OVERDUE', distance: 0 },
    ]);
  });

  it('reminds a partner of the work package that it leads, of an answer and of a deliverable', async () => {
    const { data, errors } = await portal.ask(
      anneLise,
      `query ($projectId: ID!) { month(projectId: $projectId) { items { kind code dueOn count askedBy } awaited { code } } }`,
      { projectId },
    );
    expect(errors).toBeUndefined();
    expect(data.month.items).toEqual([
      { kind: 'STATUS_UPDATE', code: 'LT1', dueOn: '2019-11-15', count: 1, askedBy: 'Ilsa' },
      { kind: 'HOURS', code: '2019-10', dueOn: '2019-11-15', count: 1, askedBy: null },
      { kind: 'COUNTERSIGN', code: '2019-10', dueOn: '2019-11-15', count: 2, askedBy: null },
      { kind: 'ANSWER', code: 'T2.2', dueOn: '2019-11-20', count: 1, askedBy: 'Ilsa' },
      { kind: 'DELIVERABLE', code: 'D1.4', dueOn: '2019-11-29', count: 1, askedBy: 'Ilsa' },
    ]);
    expect(data.month.awaited.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['J4', 'D2.2']),
    );
  });

  it('leaves a little to put right in each ledger', async () => {
    const query = `query ($projectId: ID!, $partnerId: ID!) {
      expenses(projectId: $projectId, partnerId: $partnerId, first: 50) { nodes { number eligible findings { code } } } }`;
    const found = async (who: string, partner: string) => {
      const [{ id } = { id: '' }] = await rows(`SELECT id FROM partner WHERE project_id = $1 AND short_name = $2`, [
        projectId,
        partner,
      ]);
      const { data, errors } = await portal.ask(someone(who), query, { projectId, partnerId: id });
      expect(errors).toBeUndefined();
      const lines: Array<{ number: number; findings: Array<{ code: string }> }> = data.expenses.nodes;
      return lines.flatMap(({ number, findings }) => findings.map(({ code }) => `${number} ${code}`)).sort();
    };
    expect(await found('samir', 'UFC (FEMTO-ST)')).toEqual([
      '3 evidence.to-check',
      '7 procurement.no-reference',
      '8 evidence.to-check',
      '9 evidence.missing',
      '9 window.not-paid',
    ]);
    expect(await found('julie', 'Aurea Technology')).toEqual([
      '4 evidence.to-check',
      '6 evidence.missing',
      '6 window.not-paid',
      '7 invoice.maybe-declared-twice',
    ]);
  });

  it('hides the draft from the funder, and shows it to the lead', async () => {
    const query = `query ($projectId: ID!) { claims(projectId: $projectId) { nodes { id number } } }`;
    const asked = async (who: Someone) =>
      (await portal.ask(who, query, { projectId })).data.claims.nodes as Array<{ id: string; number: number }>;
    expect((await asked(etienne)).map(({ number }) => number)).toEqual([3, 2, 1]);
    const [draft] = await asked(claire);
    expect(draft?.number).toBe(4);
    const { errors } = await portal.ask(etienne, `query ($id: ID!) { claim(id: $id) { number } }`, { id: draft?.id });
    expect(errors?.[0]?.extensions.code).toBe('claim.unknown');
    expect((await portal.ask(samir, query, { projectId })).data?.claims?.nodes ?? []).toEqual([]);
  });
});

it('changes nothing when it is laid again', async () => {
  const tables = await rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY 1`,
  );
  const portrait = async () =>
    Promise.all(
      tables.map(async ({ name }) => [
        name,
        (await rows(`SELECT count(*)::int, md5(string_agg(t::text, ',' ORDER BY t::text)) FROM ${name} t`))[0],
      ]),
    );
  const before = await portrait();
  expect(await lay()).toBe(false);
  expect(await portrait()).toEqual(before);
});
