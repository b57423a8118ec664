import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../support/databases.js';
import { put } from '../support/put.js';
import { type Ledgers, openTheLedgers } from './ledgers.js';
import type { Cast } from './lyra.js';

/** What Vega needs to declare a period. */
export interface Declaring extends Ledgers {
  readonly periodId: string;
  readonly other: string;
}

/** Signs for Vega. */
export const lena = { name: 'Léna', email: 'lena@cast.example' };

const PROOFS = ['CONTRACT', 'DELIVERABLE', 'INVOICE', 'BANK_STATEMENT'] as const;

/** A convention in force, two periods, a legal representative at Vega, and 15 % of its staff agreed as indirect costs. */
export async function prepareToDeclare(database: Database, cast: Cast): Promise<Declaring> {
  const { lyra, vega } = cast;
  const works = await openTheLedgers(database, cast);
  const { admin } = database;
  const person = uuidv7();
  await admin.query(`INSERT INTO person (id, email, name) VALUES ($1, $2, $3)`, [person, lena.email, lena.name]);
  await put(database, 'membership', {
    ...{ project_id: lyra, partner_id: vega, person_id: person, email: lena.email, role: 'PARTNER_LEGAL' },
    ...{ invited_at: '2018-02-08', accepted_at: '2018-02-08' },
  });
  await admin.query(`UPDATE partner SET flat_rates = '{office-15}' WHERE id = $1`, [vega]);
  const line = { project_id: lyra, partner_id: vega, work_package_id: works.sorting };
  await put(database, 'budget_line', { ...line, category: 'INDIRECT', amount: 100_000 });
  const agreement = await put(database, 'agreement', {
    ...{ project_id: lyra, number: 1, title: 'Convention', state: 'DRAFT' },
    ...{ starts_on: '2018-02-08', ends_on: '2022-02-07', paid_until: '2022-08-07' },
  });
  await admin.query(`UPDATE agreement SET state = 'IN_FORCE' WHERE id = $1`, [agreement]);
  const period = (number: number, from_on: string, until_on: string) =>
    put(database, 'claim_period', { project_id: lyra, number, from_on, until_on, due_on: '2020-03-13' });
  const [other, periodId] = [await period(1, '2019-02-08', '2019-08-07'), await period(2, '2019-08-08', '2019-11-07')];
  return { ...works, periodId, other };
}

/** The papers that the programme asks of it, looked at. */
export async function prove(
  database: Database,
  { lyra, vega }: Cast,
  expense_id: string,
  kinds: readonly string[] = PROOFS,
) {
  const { rows } = await database.admin.query(`SELECT id FROM person WHERE name = 'Ben'`);
  for (const kind of kinds) {
    const paper = { project_id: lyra, partner_id: vega, name: `${kind}.pdf`, audience: 'FUNDER', latest: 1 };
    const document_id = await put(database, 'document', { ...paper, subject_type: 'expense', subject_id: expense_id });
    const file = { sha256: 'a'.repeat(64), size: 10, media_type: 'application/pdf', uploaded_at: '2019-10-02' };
    await put(database, 'document_version', { project_id: lyra, document_id, number: 1, ...file });
    const looked = { checked_at: '2019-11-02', checked_by_id: rows[0].id };
    await put(database, 'evidence', { project_id: lyra, expense_id, document_id, kind, ...looked });
  }
}
