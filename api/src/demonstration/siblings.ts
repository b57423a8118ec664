import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { Membership } from '../consortium/membership.entity.js';
import { type Consortium, consortiaOf } from '../exchange/consortium.rules.js';
import { importConsortia } from '../exchange/operations.import.js';
import { readOperationsFile } from '../exchange/operations-file.js';
import type { MemberRole } from '../platform/access/actor.js';
import { insertAll } from '../platform/database/portions.js';
import { type Email, personId } from './consortium/people.js';
import { idOf } from './identifier.rules.js';
import { dataFolder } from './public-facts.js';

const FILE = 'sibling-operations.csv';
const WELCOME = new Date('2018-03-01T08:00:00Z');

const theFunder: ReadonlyArray<readonly [Email, MemberRole]> = [
  ['etienne.roussel@region.example', 'FUNDER_REVIEWER'],
  ['sylvie.garnier@region.example', 'FUNDER_CERTIFIER'],
];

const siblingId = (of: string): string => idOf('sibling', of);

/** The funder of MiMédI funds its siblings too. */
const seats = ({ key }: Consortium): Membership[] =>
  theFunder.map(([email, role]) => ({
    id: idOf('membership', key, email),
    projectId: siblingId(key),
    partnerId: null,
    personId: personId(email),
    email,
    role,
    invitedById: null,
    invitedAt: WELCOME,
    acceptedAt: WELCOME,
    endsOn: null,
    withdrawnAt: null,
    version: 1,
  }));

/** Lays the three consortia that are published beside MiMédI, by the same import as any list; answers their acronyms. */
export async function laySiblings(manager: EntityManager): Promise<string[]> {
  const consortia = consortiaOf(readOperationsFile(readFileSync(join(dataFolder, FILE))).operations);
  await importConsortia(await manager.queryRunner?.connect(), consortia, {
    file: FILE,
    actor: 'demonstration',
    idOf: siblingId,
  });
  await insertAll(manager, Membership, consortia.flatMap(seats));
  return consortia.map(({ acronym }) => acronym);
}
