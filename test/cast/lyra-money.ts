import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../support/databases.js';
import type { Cast } from './lyra.js';

/** The books of Lyra, and one claim of Draco: ids that the stories speak of. */
export interface Books {
  readonly sorting: string;
  readonly growing: string;
  /** Certified, 2 lines. */
  readonly first: string;
  /** Submitted, 120 lines. */
  readonly second: string;
  /** A draft of 3 lines that only the lead may know of. */
  readonly draft: string;
  readonly draftLine: string;
  /** A draft without a line. */
  readonly empty: string;
  /** Submitted, at Draco. */
  readonly foreign: string;
}

export interface Line {
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly category: string;
  readonly issuer: string;
  readonly paidOn: string | null;
  /** Cents. */
  readonly eligible: number;
}

const CATEGORIES = ['STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT'];
const ISSUERS = ['Écrous Morel', 'atelier Loue', 'Zinc & Fils', 'Optique du Doubs', 'École centrale'];

/** What the 120 lines of the second claim say: three partners, two work packages, six categories, one credit note. */
export const linesOfTheSecond = (
  { orion, vega, deneb }: Cast,
  { sorting, growing }: Pick<Books, 'sorting' | 'growing'>,
): Line[] =>
  Array.from({ length: 120 }, (_, i) => {
    const category = CATEGORIES[i % 6] as string;
    return {
      partnerId: [orion, vega, deneb][i % 3] as string,
      workPackageId: i % 4 < 2 ? sorting : growing,
      category,
      issuer: ISSUERS[i % 5] as string,
      paidOn: category === 'INDIRECT' ? null : `2019-0${1 + (i % 6)}-1${i % 10}`,
      eligible: i === 77 ? -3337 : 1000 + ((i * 7919) % 100_000),
    };
  });

export async function layTheMoney({ admin }: Database, cast: Cast): Promise<Books> {
  const { lyra, draco, orion, vega, deneb, thuban } = cast;
  const id = uuidv7;
  const work = async (projectId: string, code: string, lead: string, position: number) => {
    const its = id();
    await admin.query(
      `INSERT INTO work_package (id, project_id, code, title_fr, title_en, lead_partner_id, starts_on, ends_on, position)
       VALUES ($1, $2, $3, $3, $3, $4, '2018-02-08', '2022-02-07', $5)`,
      [its, projectId, code, lead, position],
    );
    return its;
  };
  const sorting = await work(lyra, 'LT1', vega, 1);
  const growing = await work(lyra, 'LT2', deneb, 2);
  const elsewhere = await work(draco, 'LT1', thuban, 1);

  for (const [partnerId, feder, fri, self] of [
    [orion, 30_000_001, 1_000_000, 8_999_999],
    [vega, 25_000_000, 0, 10_000_000],
    [deneb, 20_000_000, 500_000, 4_500_000],
  ] as const)
    for (const [fund, amount] of Object.entries({ FEDER: feder, FRI: fri, SELF: self }))
      await admin.query(
        `INSERT INTO financing (id, project_id, partner_id, fund, amount) VALUES ($1, $2, $3, $4, $5)`,
        [id(), lyra, partnerId, fund, amount],
      );
  for (const [p, partnerId] of [orion, vega, deneb].entries())
    for (const [w, workPackageId] of [sorting, growing].entries())
      for (const [c, category] of CATEGORIES.entries())
        await admin.query(
          `INSERT INTO budget_line (id, project_id, partner_id, work_package_id, category, amount) VALUES ($1, $2, $3, $4, $5, $6)`,
          [id(), lyra, partnerId, workPackageId, category, 1_000_000 + p * 100_001 + w * 10_007 + c * 997],
        );

  const periods: string[] = [];
  for (const [projectId, number, from, until] of [
    [lyra, 1, '2018-02-08', '2018-08-07'],
    [lyra, 2, '2018-08-08', '2019-02-07'],
    [lyra, 3, '2019-02-08', '2019-08-07'],
    [lyra, 4, '2019-08-08', '2020-02-07'],
    [draco, 1, '2018-02-08', '2018-08-07'],
  ] as const) {
    const its = id();
    await admin.query(
      `INSERT INTO claim_period (id, project_id, number, from_on, until_on, due_on) VALUES ($1, $2, $3, $4, $5, $5)`,
      [its, projectId, number, from, until],
    );
    periods.push(its);
  }
  const claim = async (
    projectId: string,
    period: number,
    number: number,
    state: string,
    lines: readonly Line[],
  ): Promise<string> => {
    const its = id();
    const open = state === 'DRAFT';
    await admin.query(
      `INSERT INTO claim (id, project_id, period_id, number, kind, state, declared, submitted_at) VALUES ($1, $2, $3, $4, 'INTERIM', $5, $6, $7)`,
      [
        its,
        projectId,
        periods[period],
        number,
        state,
        lines.reduce((sum, l) => sum + l.eligible, 0),
        open ? null : '2019-09-12',
      ],
    );
    for (const [i, line] of lines.entries())
      await admin.query(
        `INSERT INTO claim_line (id, project_id, claim_id, partner_id, work_package_id, number, category, document_ref, issuer, description,
           incurred_on, paid_on, net, vat, gross, eligible, sealed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '2019-03-01', $11, $12, 0, $12, $12, $13)`,
        [
          id(),
          projectId,
          its,
          line.partnerId,
          line.workPackageId,
          i + 1,
          line.category,
          `F-${number}-${i + 1}`,
          line.issuer,
          `100 % of ${line.category.toLowerCase()} ${i + 1}`,
          line.paidOn,
          line.eligible,
          !open,
        ],
      );
    return its;
  };
  const plain = (partnerId: string, workPackageId: string, eligible: number): Line => ({
    partnerId,
    workPackageId,
    category: 'STAFF',
    issuer: 'Payroll',
    paidOn: '2019-03-31',
    eligible,
  });
  const first = await claim(lyra, 0, 1, 'CERTIFIED', [plain(orion, sorting, 123_456), plain(vega, growing, 654_321)]);
  await admin.query(
    `INSERT INTO certified_entry (id, project_id, claim_id, claim_line_id, partner_id, work_package_id, category, kind, amount, at)
     SELECT gen_random_uuid(), project_id, claim_id, id, partner_id, work_package_id, category, 'LINE', eligible, '2019-06-28'
     FROM claim_line WHERE claim_id = $1`,
    [first],
  );
  const second = await claim(lyra, 2, 2, 'SUBMITTED', linesOfTheSecond(cast, { sorting, growing }));
  const drafted = [plain(orion, sorting, 100_001), plain(vega, sorting, 200_002), plain(deneb, growing, 300_003)];
  const draft = await claim(lyra, 3, 3, 'DRAFT', drafted);
  const empty = await claim(lyra, 3, 4, 'DRAFT', []);
  const foreign = await claim(draco, 4, 1, 'SUBMITTED', [plain(thuban, elsewhere, 777_777)]);
  const { rows } = await admin.query(`SELECT id FROM claim_line WHERE claim_id = $1 ORDER BY number`, [draft]);
  return { sorting, growing, first, second, draft, draftLine: rows[0].id, empty, foreign };
}
