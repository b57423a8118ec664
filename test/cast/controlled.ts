import type { Database } from '../support/databases.js';
import { put } from '../support/put.js';
import { chooseTheCall } from './ledgers.js';
import type { Cast } from './lyra.js';

/** A claim of Lyra that the authority has in control. */
export interface ControlledClaim {
  readonly claim: string;
  readonly control: string;
  /** Lines by their number. */
  readonly lines: Readonly<Record<number, string>>;
}

const AT = '2019-11-04T09:00:00Z';

/** What each line of it says: partner, category, euros. Vega works at a flat rate of 15 % of its staff. */
const declared = [
  ['vega', 'STAFF', 3_000],
  ['vega', 'INDIRECT', 450],
  ['vega', 'EXTERNAL', 1_200],
  ['deneb', 'TRAVEL', 333.37],
  ['deneb', 'EXTERNAL', 4_000],
] as const;

/** Five lines, 8 983.37 €, sent by Carl and entrusted to Fay; nothing is decided. */
export async function layTheControl(database: Database, cast: Cast): Promise<ControlledClaim> {
  await chooseTheCall(database);
  const { admin } = database;
  const ours = { project_id: cast.lyra };
  const idOf = async (name: string) => (await admin.query(`SELECT id FROM person WHERE name = $1`, [name])).rows[0].id;
  const [carl, fay] = [await idOf('Carl'), await idOf('Fay')];
  await admin.query(`UPDATE partner SET flat_rates = '{office-15}' WHERE id = $1`, [cast.vega]);
  for (const [partner_id, fund, amount] of [
    [cast.vega, 'FEDER', 75_000_00],
    [cast.vega, 'SELF', 25_000_00],
    [cast.deneb, 'FEDER', 75_000_00],
    [cast.deneb, 'SELF', 25_000_00],
  ] as const)
    await put(database, 'financing', { ...ours, partner_id, fund, amount });
  const work_package_id = await put(database, 'work_package', {
    ...{ ...ours, code: 'L1', title_fr: 'Tri', title_en: 'Sorting', lead_partner_id: cast.vega, position: 1 },
    ...{ starts_on: '2018-02-08', ends_on: '2022-02-07' },
  });
  const period_id = await put(database, 'claim_period', {
    ...{ ...ours, number: 1, from_on: '2019-02-08', until_on: '2019-08-07', due_on: '2019-09-13' },
  });
  const sum = declared.reduce((all, [, , euros]) => all + Math.round(euros * 100), 0);
  const sent = { submitted_at: '2019-09-12T09:00:00Z', submitted_by_id: carl, hash: 'cd'.repeat(32) };
  const claim_id = await put(database, 'claim', {
    ...{ ...ours, period_id, number: 1, kind: 'INTERIM', state: 'IN_CONTROL', declared: sum, ...sent },
  });
  const lines: Record<number, string> = {};
  for (const [i, [partner, category, euros]] of declared.entries()) {
    const amount = Math.round(euros * 100);
    lines[i + 1] = await put(database, 'claim_line', {
      ...{ ...ours, claim_id, partner_id: cast[partner], work_package_id, number: i + 1, category },
      ...{ document_ref: `F-${i + 1}`, issuer: 'Optique du Doubs', description: 'Train', incurred_on: '2019-03-01' },
      ...{
        paid_on: category === 'INDIRECT' ? null : '2019-03-28',
        net: amount,
        vat: 0,
        gross: amount,
        eligible: amount,
      },
      sealed: true,
    });
  }
  const control = await put(database, 'control', {
    ...{ ...ours, claim_id, number: 1, reviewer_id: fay, admitted_at: AT, admitted_by_id: fay, started_at: AT },
  });
  return { claim: claim_id, control, lines };
}

export interface Decided {
  readonly decision: 'ACCEPTED' | 'REDUCED' | 'REFUSED' | 'PARKED';
  /** Cents. */
  readonly deducted?: number;
  readonly typology?: string;
  readonly reason?: string;
}

/** What Fay decides of a line, whoever put it into the sample. */
export async function decide({ admin }: Database, { control, lines }: ControlledClaim, number: number, what: Decided) {
  const { decision, deducted = 0, typology = null, reason = '' } = what;
  await admin.query(
    `INSERT INTO line_review (id, project_id, control_id, claim_line_id, partner_id, decision, deducted, typology, reason, source,
       decided_at, decided_by_id)
     SELECT gen_random_uuid(), l.project_id, $1, l.id, l.partner_id, $3, $4, $5, $6, 'Règl. (UE) 1303/2013, art. 69(3)(c)', $7,
       (SELECT id FROM person WHERE name = 'Fay') FROM claim_line l WHERE l.id = $2
     ON CONFLICT (control_id, claim_line_id) DO UPDATE SET decision = excluded.decision, deducted = excluded.deducted,
       typology = excluded.typology, reason = excluded.reason, source = excluded.source, decided_at = excluded.decided_at,
       decided_by_id = excluded.decided_by_id, version = line_review.version + 1`,
    [control, lines[number], decision, deducted, typology, reason, AT],
  );
}
