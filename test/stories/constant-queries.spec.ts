import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { layProgrammes } from '../../api/src/budget/programme/shipped.js';
import { type Crowd, Crowds } from '../cast/crowd.js';
import { chooseTheCall } from '../cast/ledgers.js';
import { ana, type Cast, carl, cleo, fay, seatTheCast } from '../cast/lyra.js';
import { everyDocumentOf } from '../support/every-document.js';
import { Portal } from '../support/portal.js';
import { statementsOf } from '../support/queries.js';

const FEW = 5;
const MANY = 12;
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../api/schema.graphql'), 'utf8'));
const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});

let portal: Portal;
let cast: Cast;
let crowds: Crowds;
let crowd: Crowd;
/** A file that says nothing of the rows there are. */
const NOTHING = { program: 'MSPDI', items: [], links: [], baselines: [], calendar: null, losses: [], problems: [] };
const planImportId = uuidv7();
const baselineId = uuidv7();
/** What came in from the accounts, and as a table. */
const imports = { FEC: uuidv7(), TABLE: uuidv7() };
const COUNTS = { blocking: 0, warnings: 0, warning: 0, information: 0 };
const READ = {
  FEC: { ...COUNTS, lines: 0, charges: 0, findings: [], accounts: [], period: null },
  TABLE: { lines: 0, already: 0, mistaken: 0, mistakes: [], categories: [], findings: COUNTS },
};
/** What those who keep the books are told alone, or those who sent it. */
const OF_THE_BOOKS = [
  ...['waitingPapers', 'expenseImport', 'waitingExpenseImport', 'tablePreview', 'fecProposal'],
  'salaryProposals',
];
/** What reviewers alone are told. */
const OF_THE_AUTHORITY = [
  ...['controlQueue', 'controlDossier', 'controlledLines', 'controlledLine', 'bulkPreview'],
  ...['controlSample', 'controlConclusion', 'portfolio', 'portfolioLate', 'portfolioSheet'],
  ...['askableFigures', 'durability'],
];
const before = new Map<string, number>();

beforeAll(async () => {
  // Counted as if nobody had ever asked: an answer that stands costs one statement, whatever it holds.
  portal = await Portal.open({ ANSWERS_MB: '0' });
  cast = await seatTheCast(portal.database);
  await layProgrammes(portal.database.admin);
  await portal.database.admin.query(
    `UPDATE project SET programme_id = (SELECT id FROM programme WHERE code = 'FEDER-2014-2020')`,
  );
  const { rows } = await portal.database.admin.query(`SELECT id FROM person WHERE name = 'Cleo'`);
  await portal.database.admin.query(
    `INSERT INTO plan_import (id, project_id, person_id, name, size, told, read_at, expires_at)
     VALUES ($1, $2, $3, 'plan.xml', 1, $4, now(), now() + interval '1 hour')`,
    [planImportId, cast.lyra, rows[0].id, JSON.stringify(NOTHING)],
  );
  for (const format of ['FEC', 'TABLE'] as const)
    await portal.database.admin.query(
      `INSERT INTO expense_import (id, project_id, partner_id, person_id, format, language, name, size, told, read_at, expires_at)
       SELECT $1, $2, $3, id, $4, 'fr', 'f', 1, $5, now(), now() + interval '1 hour' FROM person WHERE name = 'Carl'`,
      [imports[format], cast.lyra, cast.orion, format, JSON.stringify(READ[format])],
    );
  await portal.database.admin.query(
    `INSERT INTO baseline (id, project_id, name, author_id, taken_at) VALUES ($1, $2, 'Before', $3, now())`,
    [baselineId, cast.lyra, rows[0].id],
  );
  await chooseTheCall(portal.database);
  crowds = new Crowds(portal.database, cast, rows[0].id);
  crowd = await crowds.growTo(FEW);
  await known();
  for (const root of roots) for (const [document, count] of await counted(root)) before.set(document, count);
  await crowds.growTo(MANY);
  await known();
}, 120_000);
afterAll(() => portal.close());

/** Whoever was given rights since they last asked is looked up twice, once. */
async function known(): Promise<void> {
  for (const who of [ana, carl, cleo, fay]) await portal.ask(who, '{ viewer { id } }');
}

/** The ids that the single rows of the contract are asked by. */
const idFor = (root: string): string =>
  ({
    project: cast.lyra,
    workPackage: crowd.workPackageId,
    milestone: crowd.milestoneId,
    deliverable: crowd.deliverableId,
    risk: crowd.riskId,
    scenario: crowd.scenarioId,
    elementaryFunction: crowd.functionId,
    claim: crowd.claimId,
    claimLine: crowd.claimLineId,
    askableFigures: crowd.claimId,
    agreement: crowd.agreementId,
    expense: crowd.expenseId,
    employee: crowd.employeeId,
    partnerClaim: crowd.partnerClaimId,
    planImport: planImportId,
    expenseImport: imports.FEC,
  })[root] as string;

async function counted(root: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const inputs: Readonly<Record<string, object>> = {
    planColumns: { projectId: cast.lyra, first: ['Code', 'Fin'] },
    durability: {
      ...{ claimId: crowd.claimId, partnerId: cast.orion, workPackageId: crowd.workPackageId },
      ...{ category: 'STAFF', breachedOn: '2019-11-13' },
    },
    ledgerPreview: { projectId: cast.lyra, partnerId: cast.orion, lines: [], removed: [] },
  };
  const values = {
    first: MANY,
    projectId: cast.lyra,
    partnerId: cast.orion,
    workPackageId: crowd.workPackageId,
    claimId: crowd.claimId,
    claimLineId: crowd.claimLineId,
    partnerClaimId: crowd.partnerClaimId,
    riskId: crowd.riskId,
    employeeId: crowd.employeeId,
    year: 2019,
    month: '2019-10-01',
    scenarioId: crowd.scenarioId,
    search: 'e',
    scope: 'PROJECT',
    from: '2019-01-01',
    until: '2019-12-31',
    chosen: { controlId: crowd.controlId },
    planImportId,
    expenseImportId: root === 'fecProposal' ? imports.FEC : imports.TABLE,
    wanted: {},
    beforeId: baselineId,
    choices: root.startsWith('portfolio') ? { order: 'NAME', descending: false } : { language: 'fr' },
    format: 'CSV',
    language: 'fr',
    input: inputs[root],
    subject: 'CLAIM',
    subjectType: 'deliverable',
    subjectId: crowd.deliverableId,
    id: idFor(root),
    itemId: crowd.milestoneId,
    closure: { startsOn: '2019-12-01', endsOn: '2019-12-02' },
    move: { itemId: crowd.milestoneId, startsOn: '2021-06-30', endsOn: '2021-06-30' },
  };
  const who =
    root === 'month' ? ana : OF_THE_AUTHORITY.includes(root) ? fay : OF_THE_BOOKS.includes(root) ? carl : cleo;
  for (const document of everyDocumentOf(root, schema, values)) {
    let errors: unknown;
    const statements = await statementsOf(async () => {
      ({ errors } = await portal.ask(who, document));
    });
    expect([document, errors]).toEqual([document, undefined]);
    counts.set(document, statements.length);
  }
  return counts;
}

describe(`asks as many statements of ${MANY} rows as of ${FEW}, whatever is selected`, () => {
  it.each(roots)(
    '%s',
    async (root) => {
      const grown = [...(await counted(root))].filter(([document, count]) => count !== before.get(document));
      expect(grown.map(([document, count]) => `${before.get(document)} became ${count}: ${document}`)).toEqual([]);
    },
    60_000,
  );
});

it('asks little for the screens that are opened most', async () => {
  const DUE = `code dueOn driftDays standing blockers partner { shortName } workPackage { code titleFr }`;
  const screens = {
    cockpit: [
      cleo,
      `{ cockpit(projectId: "${cast.lyra}") { today from until workStates { state count }
        milestoneStandings { standing count } deliverableStandings { standing count } slipping { ${DUE} }
        map { partner { shortName } late atRisk items { code dueOn standing } }
        recent { update { at state author { name } } workPackage { code titleFr } } } }`,
    ],
    month: [
      ana,
      `{ month(projectId: "${cast.lyra}") { from until items { code dueOn standing }
        workPackages { code progress viewerCan } awaited { ${DUE} } } }`,
    ],
    works: [
      ana,
      `{ workPackages(projectId: "${cast.lyra}") { total nodes { code mine viewerCan leadPartner { shortName }
        partners { shortName } updatedBy { name } milestones { code standing } deliverables { code standing } } } }`,
    ],
  } as const;
  const counts: Record<string, number> = {};
  for (const [name, [who, document]] of Object.entries(screens))
    counts[name] = (await statementsOf(() => portal.ask(who, document))).length;
  expect(counts).toEqual({ cockpit: 1, month: 2, works: 2 });
});
