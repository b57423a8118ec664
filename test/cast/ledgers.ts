import { v7 as uuidv7 } from 'uuid';
import { feder2014Data } from '../../api/src/budget/programme/feder-2014-2020.js';
import type { Database } from '../support/databases.js';
import type { Cast } from './lyra.js';

/** Where lines are hung in a ledger of the cast. */
export interface Ledgers {
  /** A work package of Lyra. */
  readonly sorting: string;
  /** One of Draco. */
  readonly foreign: string;
}

/** Every project is counted by the rules of FEDER 2014–2020. */
export async function chooseTheCall({ admin }: Database): Promise<void> {
  const { code, title } = feder2014Data;
  await admin.query(
    `INSERT INTO programme (id, code, title, data) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING`,
    [uuidv7(), code, title, JSON.stringify(feder2014Data)],
  );
  await admin.query(`UPDATE project SET programme_id = (SELECT id FROM programme WHERE code = $1)`, [code]);
}

/** Vega has 20 000 € for purchases and 30 000 € for people. */
export async function openTheLedgers(database: Database, { lyra, draco, vega, thuban }: Cast): Promise<Ledgers> {
  const { admin } = database;
  await chooseTheCall(database);
  const works = { sorting: uuidv7(), foreign: uuidv7() };
  for (const [id, projectId, partnerId] of [
    [works.sorting, lyra, vega],
    [works.foreign, draco, thuban],
  ])
    await admin.query(
      `INSERT INTO work_package (id, project_id, code, title_fr, title_en, lead_partner_id, starts_on, ends_on, position)
       VALUES ($1, $2, 'L1', 'Tri', 'Sorting', $3, '2018-02-08', '2022-02-07', 1)`,
      [id, projectId, partnerId],
    );
  for (const [category, amount] of [
    ['STAFF', 3_000_000],
    ['EXTERNAL', 2_000_000],
  ])
    await admin.query(
      `INSERT INTO budget_line (id, project_id, partner_id, work_package_id, category, amount) VALUES ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), lyra, vega, works.sorting, category, amount],
    );
  await admin.query(`INSERT INTO person (id, email, name) VALUES ($1, 'theo@cast.example', 'Theo')`, [uuidv7()]);
  await admin.query(
    `INSERT INTO membership (id, project_id, partner_id, person_id, email, role, invited_at, accepted_at)
     SELECT $1, $2, $3, id, email, 'PARTNER_FINANCE', '2018-02-08', '2018-02-08' FROM person WHERE email = 'theo@cast.example'`,
    [uuidv7(), draco, thuban],
  );
  return works;
}

/** Keeps the books of Thuban, at Draco. */
export const theo = { name: 'Theo', email: 'theo@cast.example' };
