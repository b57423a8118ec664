import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Consortium } from './consortium.rules.js';

export interface Importing {
  /** What the file is called, for the record of where the facts come from. */
  readonly file: string;
  readonly actor: string;
  /** Told after each portion how many projects are through. */
  readonly passed?: (projects: number) => unknown;
  /** Makes the id of a project or of one of its partners. */
  readonly idOf?: (of: string) => string;
}

export interface Imported {
  readonly imported: number;
  /** Projects that were there already, as the file says. */
  readonly known: number;
  /** Projects that were there already with other partners or another total: left as they are. */
  readonly different: readonly Consortium[];
}

const PORTION = 250;

const rangesOf = (lines: readonly number[]): string => {
  const sorted = [...lines].sort((a, b) => a - b);
  const ranges: Array<[number, number]> = [];
  for (const line of sorted) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, until]) => (from === until ? `${from}` : `${from}-${until}`)).join(', ');
};

/** Writes what is not there yet. Runs as `portal_owner`, inside the transaction of whoever calls. */
export async function importConsortia(
  client: ClientBase,
  consortia: readonly Consortium[],
  { file, actor, passed = () => undefined, idOf = () => uuidv7() }: Importing,
): Promise<Imported> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('operations', 11))`);
  const there = await knownAmong(client, consortia);
  const fresh = consortia.filter(({ key }) => !there.has(key));
  const different = consortia.filter((consortium) => {
    const standing = there.get(consortium.key);
    return standing !== undefined && standing !== portraitOf(consortium);
  });
  passed(consortia.length - fresh.length);
  for (let start = 0; start < fresh.length; start += PORTION) {
    const portion = fresh.slice(start, start + PORTION);
    await write(client, portion, { file, actor, idOf });
    passed(consortia.length - fresh.length + start + portion.length);
  }
  return { imported: fresh.length, known: there.size - different.length, different };
}

const portraitOf = ({ total, beneficiaries }: Consortium): string => `${total.cents} ${beneficiaries.length}`;

/** The list that the State publishes is of the operations of this call. */
const CALL_OF_THE_LIST = 'FEDER-2014-2020';

/** The total and the number of partners of each project that is there, by its key. */
async function knownAmong(client: ClientBase, consortia: readonly Consortium[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; portrait: string }>(
    `SELECT source_key AS key, total_eligible || ' ' || (SELECT count(*) FROM partner WHERE project_id = project.id) AS portrait
     FROM project WHERE source_key = ANY ($1)`,
    [consortia.map(({ key }) => key)],
  );
  return new Map(rows.map(({ key, portrait }) => [key, portrait]));
}

async function write(
  client: ClientBase,
  consortia: readonly Consortium[],
  { file, actor, idOf }: Required<Omit<Importing, 'passed'>>,
): Promise<void> {
  const projects = consortia.map((consortium) => ({ id: idOf(consortium.key), consortium }));
  const partners = projects.flatMap(({ id, consortium }) =>
    consortium.beneficiaries.map((beneficiary, position) => ({
      id: idOf(`${consortium.key} ${beneficiary.shortName}`),
      project_id: id,
      position,
      beneficiary,
    })),
  );
  const insert = (table: string, columns: string, rows: readonly object[]) =>
    client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  await insert(
    'project',
    'id, acronym, title_fr, title_en, summary_fr, summary_en, programme, managing_authority, starts_on, ends_on, total_eligible, source, source_key, illustrative, version',
    projects.map(({ id, consortium: c }) => ({
      id,
      acronym: c.acronym,
      title_fr: c.title,
      title_en: c.title,
      summary_fr: '',
      summary_en: '',
      programme: c.programme,
      managing_authority: '',
      starts_on: c.startsOn,
      ends_on: c.endsOn,
      total_eligible: c.total.cents.toString(),
      source: `${file}, ${rangesOf(c.lines)}`,
      source_key: c.key,
      illustrative: false,
      version: 1,
    })),
  );
  await client.query(
    `UPDATE project SET programme_id = (SELECT id FROM programme WHERE code = $2) WHERE id = ANY ($1)`,
    [projects.map(({ id }) => id), CALL_OF_THE_LIST],
  );
  await insert(
    'partner',
    'id, project_id, short_name, name, kind, place, lead, position, illustrative, version',
    partners.map(({ id, project_id, position, beneficiary: b }) => ({
      id,
      project_id,
      short_name: b.shortName,
      name: b.name,
      kind: b.kind,
      place: b.place,
      lead: false,
      position,
      illustrative: false,
      version: 1,
    })),
  );
  await insert(
    'financing',
    'id, project_id, partner_id, fund, amount, version',
    partners.flatMap(({ id, project_id, beneficiary }) =>
      beneficiary.financing.map(({ fund, amount }) => ({
        id: idOf(`${id} ${fund}`),
        project_id,
        partner_id: id,
        fund,
        amount: amount.cents.toString(),
        version: 1,
      })),
    ),
  );
  await client.query(
    `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, facts)
     SELECT (line ->> 'id')::uuid, (line ->> 'project_id')::uuid, $2, $2, 'project.imported', 'project',
       (line ->> 'project_id')::uuid, 'PROJECT', line -> 'facts' FROM jsonb_array_elements($1::jsonb) AS line`,
    [
      JSON.stringify(
        projects.map(({ id, consortium }) => ({
          id: idOf(`${consortium.key} imported`),
          project_id: id,
          facts: {
            source: `${file}, ${rangesOf(consortium.lines)}`,
            partners: consortium.beneficiaries.length,
            total: consortium.total.toString(),
          },
        })),
      ),
      actor,
    ],
  );
}
