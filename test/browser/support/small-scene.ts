import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../support/databases.js';
import { put } from '../../support/put.js';

/** One project and three accounts of the realm's file in it: enough to sign in and be somebody. */
export interface SmallScene {
  readonly projectId: string;
}

export async function smallScene(database: Database): Promise<SmallScene> {
  const projectId = await put(database, 'project', {
    acronym: 'Lyra',
    title_fr: 'Un projet pour se connecter',
    title_en: 'A project to sign in to',
    programme: 'FEDER 2014–2020',
    managing_authority: 'Région',
    starts_on: '2018-02-08',
    ends_on: '2022-02-07',
    total_eligible: 100_000_000,
  });
  const partner = (short_name: string, lead: boolean, position: number) =>
    put(database, 'partner', { project_id: projectId, short_name, name: short_name, kind: 'COMPANY', lead, position });
  const orion = await partner('Orion', true, 0);
  const vega = await partner('Vega', false, 1);
  const seats = [
    ['claire.vuillemin@ilsa.example', 'Claire Vuillemin', orion, 'LEAD_COORDINATOR'],
    ['thomas.jacquot@smaltis.example', 'Thomas Jacquot', vega, 'PARTNER_MEMBER'],
    ['etienne.roussel@region.example', 'Étienne Roussel', null, 'FUNDER_REVIEWER'],
  ] as const;
  for (const [email, name, partner_id, role] of seats) {
    const person_id = await put(database, 'person', { email, name });
    const dates = { invited_at: '2018-02-08', accepted_at: '2018-02-08' };
    await put(database, 'membership', { project_id: projectId, partner_id, person_id, email, role, ...dates });
  }
  await put(database, 'work_package', {
    project_id: projectId,
    code: 'LT1',
    title_fr: 'Un lot',
    title_en: 'A work package',
    lead_partner_id: vega,
    starts_on: '2018-02-08',
    ends_on: '2022-02-07',
    position: 0,
    id: uuidv7(),
  });
  return { projectId };
}
