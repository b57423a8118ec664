import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../obstacle.js';

/** The folder of a data folder that belongs to the embedded server, and nothing else. */
export type Home = {
  folder: string;
  cluster: string;
  /** Where a cluster is made before it takes its place: an interrupted creation leaves nothing that looks finished. */
  unfinished: string;
  /** The administrator's password on its way to initdb, which takes it from a file only. */
  password: string;
  log: string;
};

const ours = new Set(['data', 'unfinished', 'password', 'programs', 'server.log', 'server.log.old']);

/** The server's place in a data folder. */
export const homeLink = (dataDir: string) => join(dataDir, 'pg');

/** Opens the server's folder, making it when it is missing and refusing what another program made. */
export function openHome(dataDir: string): Home {
  const link = homeLink(dataDir);
  mkdirSync(existsSync(link) ? realpathSync(link) : link, { recursive: true, mode: 0o700 });
  const folder = realpathSync(link);
  const home = {
    folder,
    cluster: join(folder, 'data'),
    unfinished: join(folder, 'unfinished'),
    password: join(folder, 'password'),
    log: join(folder, 'server.log'),
  };
  const stranger = readdirSync(folder).find((name) => !ours.has(name));
  if (stranger) {
    throw new Obstacle(
      `${link} was not made by Jalon (it holds ${stranger}): move it away or choose another folder with DATA_DIR.`,
    );
  }
  rmSync(home.unfinished, { recursive: true, force: true });
  rmSync(home.password, { force: true });
  return home;
}

/** Whether a cluster is there; refuses one that this server's version cannot open. */
export function hasCluster(home: Home, major: string): boolean {
  if (!existsSync(home.cluster)) return false;
  const version = join(home.cluster, 'PG_VERSION');
  if (!existsSync(version) || !existsSync(join(home.cluster, 'global', 'pg_control'))) {
    throw new Obstacle(
      `${home.cluster} is not a whole PostgreSQL data folder: restore it from a backup, or start afresh with npm run reset.`,
    );
  }
  const found = readFileSync(version, 'utf8').trim();
  if (found !== major) {
    throw new Obstacle(
      `${home.cluster} was made by PostgreSQL ${found} and the portal brings PostgreSQL ${major}: restore a dump into a new DATA_DIR, or start afresh with npm run reset.`,
    );
  }
  return true;
}
