import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../support/databases.js';
import type { Someone } from '../support/portal.js';

type Role =
  | 'PARTNER_MEMBER'
  | 'PARTNER_FINANCE'
  | 'LEAD_COORDINATOR'
  | 'LEAD_FINANCE'
  | 'FUNDER_REVIEWER'
  | 'FUNDER_CERTIFIER'
  | 'AUDITOR';

/** Two small consortia everyone knows by name. Lyra: Orion leads, Vega and Deneb are partners. Draco is somebody else's. */
export interface Cast {
  readonly lyra: string;
  readonly draco: string;
  readonly orion: string;
  readonly vega: string;
  readonly deneb: string;
  readonly thuban: string;
}

const someone = (name: string): Someone => ({ name, email: `${name.toLowerCase()}@cast.example` });

/** Ana and Ben at Vega, Dina at Deneb, Cleo and Carl at Orion (lead), Fay and Greg fund, Ada audits; Zed is at Draco; Nil is nowhere. */
export const [ana, ben, dina, cleo, carl, fay, greg, ada, zed, nil] = [
  'Ana',
  'Ben',
  'Dina',
  'Cleo',
  'Carl',
  'Fay',
  'Greg',
  'Ada',
  'Zed',
  'Nil',
].map(someone) as [Someone, Someone, Someone, Someone, Someone, Someone, Someone, Someone, Someone, Someone];

export async function seatTheCast({ admin }: Database): Promise<Cast> {
  const [lyra, draco, orion, vega, deneb, thuban] = Array.from({ length: 6 }, () => uuidv7()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  for (const [id, acronym] of [
    [lyra, 'Lyra'],
    [draco, 'Draco'],
  ])
    await admin.query(
      `INSERT INTO project (id, acronym, title_fr, title_en, programme, managing_authority, starts_on, ends_on, total_eligible)
       VALUES ($1, $2, $2, $2, 'FEDER 2014–2020', 'Région', '2018-02-08', '2022-02-07', 100000000)`,
      [id, acronym],
    );
  const partners: ReadonlyArray<readonly [string, string, string, boolean]> = [
    [orion, lyra, 'Orion', true],
    [vega, lyra, 'Vega', false],
    [deneb, lyra, 'Deneb', false],
    [thuban, draco, 'Thuban', true],
  ];
  for (const [position, [id, projectId, name, lead]] of partners.entries())
    await admin.query(
      `INSERT INTO partner (id, project_id, short_name, name, kind, lead, position) VALUES ($1, $2, $3, $3, 'COMPANY', $4, $5)`,
      [id, projectId, name, lead, position],
    );
  const seat = async (
    { name, email }: Someone,
    projectId?: string,
    partnerId?: string | null,
    role?: Role,
    endsOn?: string,
  ) => {
    const { rows } = await admin.query(
      `INSERT INTO person (id, email, name) VALUES ($1, $2, $3) ON CONFLICT (lower(email)) DO UPDATE SET name = excluded.name RETURNING id`,
      [uuidv7(), email, name],
    );
    if (projectId)
      await admin.query(
        `INSERT INTO membership (id, project_id, partner_id, person_id, email, role, invited_at, accepted_at, ends_on)
         VALUES ($1, $2, $3, $4, $5, $6, '2018-02-08', '2018-02-08', $7)`,
        [uuidv7(), projectId, partnerId, rows[0].id, email, role, endsOn],
      );
  };
  await seat(ana, lyra, vega, 'PARTNER_MEMBER');
  await seat(ben, lyra, vega, 'PARTNER_FINANCE');
  await seat(dina, lyra, deneb, 'PARTNER_MEMBER');
  await seat(cleo, lyra, orion, 'LEAD_COORDINATOR');
  await seat(carl, lyra, orion, 'LEAD_FINANCE');
  await seat(fay, lyra, null, 'FUNDER_REVIEWER');
  await seat(greg, lyra, null, 'FUNDER_CERTIFIER');
  await seat(ada, lyra, null, 'AUDITOR', '2019-12-31');
  await seat(zed, draco, thuban, 'LEAD_COORDINATOR');
  await seat(nil);
  return { lyra, draco, orion, vega, deneb, thuban };
}
