import { v7 as uuidv7 } from 'uuid';
import type { Database } from './databases.js';

/** Puts one row where the story needs it, past every rule but the database's own; answers its id. */
export async function put(
  { admin }: Database,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const row = { id: uuidv7(), ...values };
  const columns = Object.keys(row);
  const places = columns.map((_, i) => `$${i + 1}`);
  await admin.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
  return row.id;
}
