import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bringRealm } from './keycloak/administration.js';
import { fetchKeycloak } from './keycloak/distribution.js';
import { demandJava } from './keycloak/java.js';
import { release } from './keycloak/release.js';
import { ensureTables } from './keycloak/tables.js';
import { type Leashed, leashed } from './leashed.js';
import type { Narrator } from './narrator.js';
import { Obstacle } from './obstacle.js';
import { type Realm, readRealm } from './realm.js';
import { keepSecrets } from './secrets.js';

/** How a real Keycloak runs on this machine. */
export type KeycloakOptions = {
  /** Where people's browsers find the portal. */
  publicUrl: string;
  port: number;
  /** Its passwords and its log are there. */
  dataDir: string;
  /** The administrator's address on the server that keeps its tables. */
  databaseUrl: string;
  /** Whether the demonstration's people come with the realm. */
  demonstration: boolean;
  /** Over what the realm's file says, for a realm that is imported now. */
  realm?: Partial<Realm>;
  /** Hears how it gets on. */
  tell?: Narrator;
  /** Gives up waiting when somebody asks to end. */
  ending?: AbortSignal;
  /** Receives how to stop it as soon as it runs, before it is ready. */
  started?: (stop: () => Promise<void>) => void;
};

/** A real Keycloak, running. */
export type Keycloak = {
  issuer: string;
  url: string;
  /** How it ended, in a few words. */
  ended: Promise<string>;
  stop: () => Promise<void>;
};

/** Starts the real Keycloak with the portal's realm. */
export async function startKeycloak(options: KeycloakOptions): Promise<Keycloak> {
  const tell = options.tell ?? (() => {});
  demandJava();
  const home = await fetchKeycloak(tell, options.ending);
  const secrets = keepSecrets(options.dataDir);
  const { jdbc, role } = await ensureTables(options.databaseUrl, secrets.keycloak);
  const url = `http://localhost:${options.port}`;
  const log = join(options.dataDir, 'logs', 'keycloak.log');
  const administrator = { username: 'admin', password: secrets.keycloakAdministrator };
  const environment = {
    ...process.env,
    KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username,
    KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
    KC_DB_PASSWORD: secrets.keycloak,
    JAVA_OPTS_APPEND: `-XX:TieredStopAtLevel=1 ${process.env.JAVA_OPTS_APPEND ?? ''}`.trim(),
  };
  const place = ['--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${options.port}`, `--hostname=${url}`];
  const tables = [`--db-url=${jdbc}`, `--db-username=${role}`, '--db-pool-initial-size=2', '--db-pool-max-size=20'];
  tell(`sign-on: starting Keycloak ${release.version}`);
  const server = leashed(join(home, 'bin', 'kc.sh'), ['start', '--optimized', ...place, ...tables], environment, log);
  options.started?.(server.stop);
  try {
    await ready(server, url, log, options.ending);
    const { users, ...empty } = { ...readRealm(options.publicUrl), ...options.realm };
    const realm = { ...empty, users: options.demonstration ? users : [] };
    tell(`sign-on: realm ${await bringRealm(url, administrator, realm)}`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { issuer: `${url}/realms/jalon`, url, ended: server.ended, stop: server.stop };
}

async function ready(server: Leashed, url: string, log: string, ending?: AbortSignal): Promise<void> {
  let ended: string | undefined;
  void server.ended.then((how) => (ended = how));
  while (!(await answers(`${url}/realms/master`, ending))) {
    if (ended) throw new Obstacle(`${server.lastWords()}\n\nKeycloak did not start: ${ended} (see ${log}).`);
    ending?.throwIfAborted();
    await sleep(100);
  }
}

async function answers(address: string, ending?: AbortSignal): Promise<boolean> {
  const patience = AbortSignal.timeout(5_000);
  try {
    return (await fetch(address, { signal: ending ? AbortSignal.any([ending, patience]) : patience })).ok;
  } catch {
    return false;
  }
}
