import type { Database } from './database.js';
import { demandKeycloak } from './external-keycloak.js';
import { startIdp } from './idp.js';
import { startKeycloak } from './keycloak.js';
import type { Narrator } from './narrator.js';
import { Obstacle } from './obstacle.js';
import type { Settings } from './settings.js';
import type { Stack } from './stack.js';

/** Who says who people are, and the news that it ended when nobody asked. */
export type SignOn = { issuer: string; lost: Promise<Obstacle> };

const never = new Promise<Obstacle>(() => {});

/** Starts the built-in sign-on or a real Keycloak, or makes sure of the Keycloak that the settings name. */
export async function openSignOn(
  settings: Settings,
  database: Database,
  stack: Stack,
  ending: AbortSignal,
  tell: Narrator,
): Promise<SignOn> {
  const { keycloakUrl, publicUrl, dataDir, demonstration, idpPort: port } = settings;
  if (keycloakUrl) {
    const issuer = await demandKeycloak(keycloakUrl);
    tell(`sign-on: Keycloak at ${keycloakUrl}`);
    return { issuer, lost: never };
  }
  if (settings.runKeycloak) {
    const started = (stop: () => Promise<void>) => stack.add('Keycloak', stop);
    const databaseUrl = database.url;
    const part = { publicUrl, port, dataDir, databaseUrl, demonstration, tell, started, ending };
    const keycloak = await startKeycloak(part);
    tell(`sign-on: Keycloak at ${keycloak.url} (its administrator is admin; the password is in secrets.json)`);
    return { issuer: keycloak.issuer, lost: keycloak.ended.then((how) => new Obstacle(`Keycloak stopped: ${how}.`)) };
  }
  const idp = await startIdp({ publicUrl, port, dataDir, log: tell });
  stack.add('sign-on', idp.stop);
  tell(`sign-on: built-in, at ${idp.url} (npm run start:keycloak runs a real Keycloak)`);
  return { issuer: idp.issuer, lost: never };
}
