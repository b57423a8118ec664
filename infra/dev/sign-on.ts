import { demandKeycloak } from './external-keycloak.js';
import { startIdp } from './idp.js';
import type { Narrator } from './narrator.js';
import type { Settings } from './settings.js';
import type { Stack } from './stack.js';

/** Who says who people are. */
export type SignOn = { issuer: string };

/** Starts the built-in sign-on, or makes sure of the Keycloak that the settings name. */
export async function openSignOn(settings: Settings, stack: Stack, tell: Narrator): Promise<SignOn> {
  const { keycloakUrl, publicUrl, dataDir } = settings;
  if (keycloakUrl) {
    const issuer = await demandKeycloak(keycloakUrl);
    tell(`sign-on: Keycloak at ${keycloakUrl}`);
    return { issuer };
  }
  const idp = await startIdp({ publicUrl, port: settings.idpPort, dataDir, log: tell });
  stack.add('sign-on', idp.stop);
  tell(`sign-on: built-in, at ${idp.url} (npm run start:keycloak runs a real Keycloak)`);
  return idp;
}
