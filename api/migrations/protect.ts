import type { QueryRunner } from 'typeorm';

/** Ids that the database itself read from the person's memberships when the transaction opened. */
const ids = (setting: string): string => `((SELECT entered_ids('app.${setting}'))::uuid[])`;

/** Where a row may be seen or written, as conditions on its own columns. */
export const sight = {
  /** Any role in the row's project. */
  member: `project_id = ANY ${ids('projects')}`,
  /** Any role in the consortium of the row's project: partner or lead, not funder or auditor. */
  consortium: `project_id = ANY ${ids('shared')}`,
  /** A role at the lead partner. */
  lead: `project_id = ANY ${ids('led')}`,
  /** A funder's or an auditor's role. */
  overseer: `project_id = ANY ${ids('overseen')}`,
  /** A role at the managing authority: it decides. */
  funder: `project_id = ANY ${ids('funded')}`,
  /** The role that certifies at the managing authority. */
  certifier: `project_id = ANY ${ids('certified')}`,
  /** A role at the row's own partner. */
  ownPartner: `partner_id = ANY ${ids('partners')}`,
  chore: `current_setting('app.chore', true) = 'on'`,
} as const;

export interface Protection {
  readonly read: string;
  readonly insert?: string;
  readonly update?: string;
  readonly remove?: string;
}

const APP = 'portal_app';

/**
 * Puts a table behind row-level security, FORCE included, and grants the app role just the verbs that have a condition.
 * The owner may maintain rows (migrations, imports); the API refuses to run as the owner.
 */
export async function protect(
  q: QueryRunner,
  table: string,
  { read, insert, update, remove }: Protection,
): Promise<void> {
  await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await q.query(`CREATE POLICY owner_maintains ON ${table} TO portal_owner USING (true) WITH CHECK (true)`);
  await q.query(`CREATE POLICY app_reads ON ${table} FOR SELECT TO ${APP} USING (${read})`);
  await q.query(`GRANT SELECT ON ${table} TO ${APP}`);
  await permit(q, table, { insert, update, remove });
}

/** Opens more verbs of a protected table to the app role, each where its condition holds. */
export async function permit(
  q: QueryRunner,
  table: string,
  { insert, update, remove }: Omit<Protection, 'read'>,
): Promise<void> {
  if (insert) {
    await q.query(`CREATE POLICY app_inserts ON ${table} FOR INSERT TO ${APP} WITH CHECK (${insert})`);
    await q.query(`GRANT INSERT ON ${table} TO ${APP}`);
  }
  if (update) {
    await q.query(
      `CREATE POLICY app_updates ON ${table} FOR UPDATE TO ${APP} USING (${update}) WITH CHECK (${update})`,
    );
    await q.query(`GRANT UPDATE ON ${table} TO ${APP}`);
  }
  if (remove) {
    await q.query(`CREATE POLICY app_removes ON ${table} FOR DELETE TO ${APP} USING (${remove})`);
    await q.query(`GRANT DELETE ON ${table} TO ${APP}`);
  }
}
