import { readRealm } from '../realm.js';
import { readSettings } from '../settings.js';
import type { Command } from './command-line.js';

/** Prints the realm for a Keycloak of one's own: for this PUBLIC_URL, and without the demonstration's people. */
export const run: Command = async () => {
  const { publicUrl } = readSettings({ ...process.env, NODE_ENV: undefined, KEYCLOAK_URL: 'https://keycloak.example' });
  const { users: _people, ...realm } = readRealm(publicUrl);
  console.log(JSON.stringify(realm, null, 2));
  return 0;
};
