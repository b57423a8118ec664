import { setTimeout as sleep } from 'node:timers/promises';
import { checkAppRole, checkWorkerRole } from './platform/database/app-role.js';
import { Obstacle } from './platform/obstacle.js';
import { readSettings } from './platform/settings.js';

const TAKEN = 'EADDRINUSE';
const LONGEST_STOP_MS = 30_000;

/** Long enough for what was on its way when the signal came to arrive, and be answered. */
const ARRIVING_MS = 250;

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  await checkAppRole(settings.appDatabaseUrl);
  await checkWorkerRole(settings.workerDatabaseUrl);
  // All that the portal is made of is loaded once it is known how it should run: a mistake is told at once.
  const { createServer } = await import('./server.js');
  const app = await createServer(settings);
  await app.listen(settings.port, settings.host).catch((error: Error & { code?: string }) => {
    if (error.code === TAKEN) throw new Obstacle(`PORT: something else listens on ${settings.host}:${settings.port}.`);
    throw error;
  });
  stopOnSignal(async () => {
    await sleep(ARRIVING_MS);
    await app.close();
  });
}

/** Lets what is in flight arrive and come to its end; a second signal, or too long a wait, ends it all. */
function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

start().catch((error: Error) => {
  process.stderr.write(`${error instanceof Obstacle ? error.message : `Jalon could not start: ${error.message}`}\n`);
  process.exit(1);
});
