import { feder2014Data } from './feder-2014-2020.js';
import { feder2021Data } from './feder-2021-2027.js';
import type { ProgrammeRow } from './programme.entity.js';

/** The two programmes that ship, as they are stored. */
export const shippedProgrammes: readonly ProgrammeRow[] = [
  { id: '0195f1a0-2014-7000-8000-fede02014202', data: feder2014Data },
  { id: '0195f1a0-2021-7000-8000-fede02021202', data: feder2021Data },
].map(({ id, data }) => ({ id, code: data.code, title: data.title, data }));

/** Where programmes are written, outside any operation. */
export interface Asking {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/** Lays the programmes that ship where they are missing; one that is there is never changed. */
export async function layProgrammes(database: Asking): Promise<void> {
  for (const { id, code, title, data } of shippedProgrammes)
    await database.query(
      `INSERT INTO programme (id, code, title, data) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING`,
      [id, code, title, JSON.stringify(data)],
    );
}
