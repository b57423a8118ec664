import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Postgres } from '../../infra/dev/postgres.js';
import { migrate, startPostgres } from '../support/built.js';
import { root } from '../support/root.js';
import type { Options } from './options.js';
import { type Place, raisePortfolio, type Size } from './portfolio.js';
import type { Realm } from './realm.js';
import { TODAY } from './screens.js';

const POOL = '10';
/** A million lines are looked through once before the API is ready. */
const READY_WITHIN_MS = 120_000;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const databaseUrl = (server: string, name: string, user?: string, password?: string): string => {
  const url = new URL(server);
  url.pathname = name;
  if (user) Object.assign(url, { username: user, password });
  return url.href;
};

/** How the API runs. */
type Running = Pick<Options, 'processes'> & Partial<Pick<Options, 'profile' | 'anew'>>;

/** A PostgreSQL, and the processes that stand on it; all of it gone at the end. */
export class Stage {
  private readonly processes: ChildProcess[] = [];

  static async open(): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
    const server = await startPostgres({ dataDir: folder, volatile: true, configuration: { shared_buffers: '512MB' } });
    return new Stage(folder, server);
  }

  private constructor(
    private readonly folder: string,
    private readonly server: Postgres,
  ) {}

  /** A migrated database with a portfolio of that size; answers its places. */
  async portfolio(name: string, size: Size, issuer: string): Promise<Place[]> {
    await this.as('postgres', (client) => client.query(`CREATE DATABASE ${name}`));
    await migrate({ url: databaseUrl(this.server.url, name), appPassword: 'app', workerPassword: 'worker' });
    return this.as(name, (client) => raisePortfolio(client, size, issuer));
  }

  /** As the administrator, in one of the databases. */
  async as<T>(database: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: databaseUrl(this.server.url, database) });
    await client.connect();
    return body(client).finally(() => client.end());
  }

  /** The portal’s API as production runs it, in so many processes; answers their ports. */
  apis(name: string, realm: Realm, options: Running): Promise<number[]> {
    return Promise.all(Array.from({ length: options.processes }, () => this.api(name, realm, options)));
  }

  private async api(name: string, realm: Realm, { profile, anew }: Running): Promise<number> {
    const port = await freePort();
    const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
    const environment = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_APP_URL: databaseUrl(this.server.url, name, 'portal_app', 'app'),
      DATABASE_WORKER_URL: databaseUrl(this.server.url, name, 'portal_worker', 'worker'),
      DATABASE_POOL: POOL,
      OIDC_ISSUER: realm.issuer,
      OIDC_JWKS_URL: realm.jwksUrl,
      STORAGE_DIR: join(this.folder, name),
      SMTP_URL: 'smtp://127.0.0.1:1',
      CLOCK: TODAY,
      TRUSTED_DOCUMENTS: join(root, 'web/persisted-documents.json'),
      RATE_PERSON: '0',
      RATE_ORGANISATION: '0',
      RATE_ADDRESS: '0',
      ...(anew && { ANSWERS_MB: '0' }),
    };
    mkdirSync(environment.STORAGE_DIR, { recursive: true });
    await this.start([...flags, join(root, 'api/dist/src/main.js')], environment, port, '/health/ready');
    return port;
  }

  /** The hand-written rival, in as many. */
  hands(name: string, { processes }: Options): Promise<number[]> {
    return Promise.all(Array.from({ length: processes }, () => this.hand(name)));
  }

  private async hand(name: string): Promise<number> {
    const port = await freePort();
    const databases = { DATABASE_POOL: POOL, DATABASE_URL: databaseUrl(this.server.url, name) };
    const environment = { PATH: process.env.PATH, PORT: String(port), ...databases };
    await this.start([join(import.meta.dirname, 'hand.js')], environment, port, '/');
    return port;
  }

  private async start(args: string[], env: NodeJS.ProcessEnv, port: number, path: string): Promise<void> {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.processes.push(child);
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    const began = performance.now();
    while (performance.now() - began < READY_WITHIN_MS) {
      if (child.exitCode !== null) throw new Error(`${args.at(-1)} ended: ${said}`);
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: path === '/' ? 'POST' : 'GET',
        body: path === '/' ? '{}' : undefined,
      }).catch(() => undefined);
      if (answer && (answer.ok || path === '/')) return;
      await sleep(50);
    }
    throw new Error(`${args.at(-1)} did not become ready within ${READY_WITHIN_MS / 1_000} s: ${said}`);
  }

  async close(): Promise<void> {
    await Promise.all(
      this.processes.map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null) return resolve();
            child.once('exit', () => resolve());
            child.kill('SIGTERM');
          }),
      ),
    );
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
