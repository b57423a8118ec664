import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './failure.js';
import { Obstacle } from './obstacle.js';

/** Passwords made once for a data folder and kept beside the data they open. */
export type Secrets = {
  /** PostgreSQL's superuser. */
  administrator: string;
  /** The role the API answers requests with. */
  portalApp: string;
  /** The role that runs jobs. */
  portalWorker: string;
  /** The role that owns Keycloak's tables. */
  keycloak: string;
  /** The administrator of the Keycloak server itself. */
  keycloakAdministrator: string;
};

const names = ['administrator', 'portalApp', 'portalWorker', 'keycloak', 'keycloakAdministrator'] as const;

/** Where the secrets of a data folder are. */
export const secretsFile = (dataDir: string) => join(dataDir, 'secrets.json');

/** Reads the secrets of a data folder, making those that do not exist yet; readable by their owner only. */
export function keepSecrets(dataDir: string): Secrets {
  const known = readKnown(dataDir);
  const missing = names.filter((name) => !known[name]);
  const made = Object.fromEntries(missing.map((name) => [name, randomBytes(24).toString('base64url')]));
  const secrets = { ...known, ...made } as Secrets;
  if (missing.length > 0) write(dataDir, secrets);
  return secrets;
}

function readKnown(dataDir: string): Partial<Secrets> {
  let text: string;
  try {
    text = readFileSync(secretsFile(dataDir), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw error;
  }
  try {
    return JSON.parse(text) as Partial<Secrets>;
  } catch {
    throw new Obstacle(`${secretsFile(dataDir)} cannot be read as JSON: put back a good copy, or start afresh.`);
  }
}

function write(dataDir: string, secrets: Secrets): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${secretsFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, secretsFile(dataDir));
}
