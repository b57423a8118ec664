import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as IdpModule from '../../../infra/dev/idp.js';
import type * as KeycloakModule from '../../../infra/dev/keycloak.js';
import type { Realm } from '../../../infra/dev/realm.js';
import { builtInfra } from '../../support/outside.js';
import { freePort } from '../../support/process.js';

const { startIdp }: typeof IdpModule = await builtInfra('dev/idp');

/** Where people of a test say who they are. */
export interface SignOn {
  readonly issuer: string;
  readonly url: string;
  stop(): Promise<void>;
}

/** True when the suite runs against a real Keycloak: KEYCLOAK=1. */
export const realKeycloak = process.env.KEYCLOAK === '1';

/** How long the sign-on may take to stand. */
export const SIGN_ON_MS = realKeycloak ? 300_000 : 60_000;

/** The built-in sign-on, or a real Keycloak: both read the same realm. */
export async function openSignOn(publicUrl: string, realm?: Partial<Realm>): Promise<SignOn> {
  if (!realKeycloak) return startIdp({ publicUrl, port: 0, realm });
  const dataDir = mkdtempSync(join(tmpdir(), 'jalon-keycloak-'));
  const databaseUrl = process.env.TEST_SERVER_URL;
  if (!databaseUrl) throw new Error('No test server: run through jest');
  const { startKeycloak }: typeof KeycloakModule = await builtInfra('dev/keycloak');
  const keycloak = await startKeycloak({
    publicUrl,
    port: await freePort(),
    dataDir,
    databaseUrl,
    demonstration: true,
    realm,
  });
  const stop = async () => {
    await keycloak.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { issuer: keycloak.issuer, url: keycloak.url, stop };
}
