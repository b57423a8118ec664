import { demandDatabase } from './external-database.js';
import { messageOf } from './failure.js';
import type { Narrator } from './narrator.js';
import { Obstacle } from './obstacle.js';
import { type Postgres, startPostgres } from './postgres.js';
import { keepSecrets } from './secrets.js';
import type { Settings } from './settings.js';

/** The portal's database, wherever it is. */
export type Database = {
  /** As its administrator. */
  url: string;
  appPassword: string;
  workerPassword: string;
  /** Whether it was running before we came. */
  adopted: boolean;
  stop: () => Promise<void>;
  /** Told once, when the embedded server cannot be kept alive. */
  lost: Promise<Obstacle>;
};

/** Opens the database that the settings name, or the embedded one. */
export async function openDatabase(settings: Settings, tell: Narrator): Promise<Database> {
  if (!settings.databaseUrl) return embedded(settings, tell);
  const version = await demandDatabase(settings.databaseUrl);
  tell(`database: PostgreSQL ${version} at ${new URL(settings.databaseUrl).host}`);
  return {
    url: settings.databaseUrl,
    ...passwords(settings),
    adopted: true,
    stop: async () => {},
    lost: new Promise(() => {}),
  };
}

async function embedded(settings: Settings, tell: Narrator): Promise<Database> {
  const { dataDir, pgPort } = settings;
  let server = await startPostgres({ dataDir, port: pgPort });
  tell(`database: embedded PostgreSQL ${server.adopted ? 'adopted' : 'started'} on port ${server.port}`);
  let stopping = false;
  const lost = keepAlive(
    server,
    () => startPostgres({ dataDir, port: server.port }),
    (next) => {
      server = next;
      if (!stopping) tell('database: embedded PostgreSQL had ended and was started again');
    },
    () => stopping,
  );
  return {
    url: server.url,
    ...passwords(settings),
    adopted: server.adopted,
    lost,
    stop: () => {
      stopping = true;
      return server.stop();
    },
  };
}

/** Starts the server again when somebody kills it, on the same port, where the API looks for it; not for ever. */
async function keepAlive(
  first: Postgres,
  again: () => Promise<Postgres>,
  replace: (next: Postgres) => void,
  isStopping: () => boolean,
): Promise<Obstacle> {
  let server = first;
  for (let shortLives = 0; shortLives < 5; ) {
    const born = Date.now();
    await server.exited;
    if (isStopping()) return new Promise(() => {});
    shortLives = Date.now() - born < 10_000 ? shortLives + 1 : 0;
    try {
      server = await again();
    } catch (error) {
      return new Obstacle(messageOf(error));
    }
    replace(server);
  }
  return new Obstacle('The embedded PostgreSQL ended five times in a row: something else ends it.');
}

function passwords({ appPassword, workerPassword, dataDir }: Settings) {
  if (appPassword && workerPassword) return { appPassword, workerPassword };
  const secrets = keepSecrets(dataDir);
  return {
    appPassword: appPassword ?? secrets.portalApp,
    workerPassword: workerPassword ?? secrets.portalWorker,
  };
}

/** The same database for another role. */
export function asRole(url: string, role: string, password: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = encodeURIComponent(password);
  return address.href;
}
