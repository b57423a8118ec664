import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Obstacle } from '../obstacle.js';
import { readRealm } from '../realm.js';
import { readSettings } from '../settings.js';
import type { Command } from './command-line.js';

/** Writes the realm for a Keycloak of one's own: for this PUBLIC_URL, and without the demonstration's people. */
export const run: Command = async ([file]) => {
  if (!file) throw new Obstacle('Name the file to write: node infra/dev/bootstrap.mjs realm realm.json');
  const { publicUrl } = readSettings({ ...process.env, NODE_ENV: '', KEYCLOAK_URL: 'https://keycloak.example' });
  const { users: _people, ...realm } = readRealm(publicUrl);
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  writeFileSync(path, `${JSON.stringify(realm, null, 2)}\n`);
  console.log(`${path}: the realm ${realm.realm} for ${publicUrl}, without anybody in it.`);
  return 0;
};
