import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asRole, type Database } from './database.js';
import { type Leashed, leashed } from './leashed.js';
import type { Narrator } from './narrator.js';
import { Obstacle } from './obstacle.js';
import { root } from './root.js';
import type { Settings } from './settings.js';
import type { Stack } from './stack.js';

/** Where the API finds the rest, once it is known. */
export type Surroundings = { database: Database; issuer: string; smtpUrl: string };

/** The one day on which the demonstration plays. */
const demonstrationDay = '2019-11-14';

/** The log of the API in a data folder. */
export const apiLog = (dataDir: string) => join(dataDir, 'logs', 'api.log');

/** What a command of the API that prepares, fills or verifies needs: the administrator's address among it. */
export function administration(settings: Settings, database: Database): NodeJS.ProcessEnv {
  return {
    ...common(settings, database),
    DATABASE_URL: database.url,
    PORTAL_APP_PASSWORD: database.appPassword,
    PORTAL_WORKER_PASSWORD: database.workerPassword,
  };
}

function common(settings: Settings, database: Database): NodeJS.ProcessEnv {
  return {
    NODE_COMPILE_CACHE: join(root, '.cache/compiled'), // Node 22 and later start faster with it
    PUBLIC_URL: settings.publicUrl,
    DATABASE_APP_URL: asRole(database.url, 'portal_app', database.appPassword),
    DATABASE_WORKER_URL: asRole(database.url, 'portal_worker', database.workerPassword),
    STORAGE_DIR: join(settings.dataDir, 'files'),
    ...(settings.demonstration ? { DEMONSTRATION: '1', CLOCK: demonstrationDay } : {}),
  };
}

/** What the API's server needs; it never sees the administrator's address. */
export function surroundings(settings: Settings, { database, issuer, smtpUrl }: Surroundings): NodeJS.ProcessEnv {
  const { DATABASE_URL: _administrator, ...inherited } = process.env;
  return {
    ...inherited,
    ...common(settings, database),
    PORT: String(settings.port),
    HOST: '127.0.0.1',
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: 'portal-api',
    OIDC_CLIENT: 'portal-web',
    SMTP_URL: smtpUrl,
    MAIL_FROM: settings.mailFrom,
    WEB_DIST: join(root, 'web/dist'),
  };
}

/** Runs a command of the API to its end, where the person is; hands each line it prints to the one who listens. */
export function runApiCommand(
  name: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  ending: AbortSignal,
  hear?: Narrator,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, `api/dist/src/commands/${name}.js`), ...args], {
      cwd: process.env.INIT_CWD ?? root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', hear ? 'pipe' : 'inherit', hear ? 'pipe' : 'inherit'],
    });
    const end = () => child.kill('SIGTERM');
    ending.addEventListener('abort', end);
    let complaint = '';
    let line = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const whole of lines) if (whole.trim()) hear?.(whole);
    });
    child.stderr?.on('data', (text) => (complaint += text));
    child.once('error', reject);
    child.once('close', (code) => {
      ending.removeEventListener('abort', end);
      if (code && hear && !ending.aborted)
        reject(new Obstacle(`${complaint.trim()}\n\nThe portal’s ${name} step failed.`));
      else resolve(code ?? 1);
    });
  });
}

/** Starts the API, which also serves the web, and waits until it is ready. */
export async function startPortal(
  environment: NodeJS.ProcessEnv,
  log: string,
  stack: Stack,
  ending: AbortSignal,
): Promise<Leashed> {
  const api = leashed(process.execPath, [join(root, 'api/dist/src/main.js')], environment, log);
  stack.add('API', api.stop);
  let ended: string | undefined;
  void api.ended.then((how) => (ended = how));
  const address = `http://127.0.0.1:${environment.PORT}/health/ready`;
  while (!(await isReady(address, ending))) {
    if (ended) throw new Obstacle(`${api.lastWords()}\n\nThe portal did not start: ${ended} (see ${log}).`);
    if (ending.aborted) break;
    await sleep(50);
  }
  return api;
}

async function isReady(address: string, ending: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.any([ending, AbortSignal.timeout(2_000)]) })).ok;
  } catch {
    return false;
  }
}
