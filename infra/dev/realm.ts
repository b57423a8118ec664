import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

/** A person of the realm's file: the demonstration's accounts, all invented. */
export type RealmUser = {
  id: string;
  username: string;
  email: string;
  emailVerified: boolean;
  firstName: string;
  lastName: string;
  enabled: boolean;
  attributes: Record<string, string[]>;
  credentials: { type: string; value: string }[];
  realmRoles: string[];
};

/** An application of the realm's file. */
export type RealmClient = {
  clientId: string;
  enabled: boolean;
  publicClient?: boolean;
  standardFlowEnabled?: boolean;
  fullScopeAllowed?: boolean;
  rootUrl?: string;
  redirectUris?: string[];
  webOrigins?: string[];
  attributes?: Record<string, string>;
  protocolMappers?: { protocolMapper: string; config: Record<string, string> }[];
};

/** What the embedded sign-on and the launcher read of Keycloak's realm file. */
export type Realm = {
  realm: string;
  displayName: string;
  defaultLocale: string;
  accessTokenLifespan: number;
  accessCodeLifespan: number;
  ssoSessionIdleTimeout: number;
  ssoSessionMaxLifespan: number;
  failureFactor: number;
  waitIncrementSeconds: number;
  maxFailureWaitSeconds: number;
  maxDeltaTimeSeconds: number;
  roles: { realm: { name: string; composites?: { realm?: string[] } }[] };
  scopeMappings: { client: string; roles: string[] }[];
  clients: RealmClient[];
  users: RealmUser[];
};

/** The realm as code, which Keycloak imports and the embedded sign-on reads. */
export const realmFile = join(root, 'infra/keycloak/realm.json');

/** Reads the realm for a portal at an address. */
export function readRealm(publicUrl: string): Realm {
  return JSON.parse(readFileSync(realmFile, 'utf8').replace(/\$\{PUBLIC_URL\}/g, publicUrl)) as Realm;
}

/** The realm roles of a user with those that they contain. */
export function rolesOf(realm: Realm, user: RealmUser): string[] {
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const inner of realm.roles.realm.find((role) => role.name === name)?.composites?.realm ?? []) add(inner);
  };
  for (const name of user.realmRoles) add(name);
  return [...found];
}

/** Whether an address is one that a Keycloak pattern allows: a star at the end stands for any path. */
export function allows(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const plain = address.split(/[?#]/)[0] ?? '';
  if (pattern.endsWith('*')) return plain.startsWith(pattern.slice(0, -1)) && !plain.includes('..');
  return plain === pattern;
}
