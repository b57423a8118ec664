import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './databases.js';
import { TODAY } from './portal.js';
import type { Realm } from './realm.js';

const MAIN = resolve('../api/dist/src/main.js');
const PATIENCE_MS = 60_000;

export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

/** The API as the process that runs it in earnest: the build, its own environment, its own port. */
export class ApiProcess {
  out = '';
  err = '';
  readonly ended: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
    readonly storageDir: string,
  ) {
    child.stdout?.on('data', (text) => (this.out += text));
    child.stderr?.on('data', (text) => (this.err += text));
    this.ended = new Promise((done) => child.once('exit', (code) => done(code)));
  }

  static async spawn(
    environment: Readonly<Record<string, string | undefined>>,
    storageDir = mkdtempSync(join(tmpdir(), 'jalon-files-')),
  ): Promise<ApiProcess> {
    const port = environment.PORT ?? String(await freePort());
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env.PATH, PORT: port, STORAGE_DIR: storageDir, CLOCK: TODAY, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ApiProcess(child, `http://127.0.0.1:${port}`, storageDir);
  }

  /** One that answers that it is ready. */
  static async ready(
    { appUrl, workerUrl }: Database,
    { issuer, jwksUrl }: Realm,
    environment: Readonly<Record<string, string>> = {},
    storageDir?: string,
  ): Promise<ApiProcess> {
    const api = await ApiProcess.spawn(
      {
        DATABASE_APP_URL: appUrl,
        DATABASE_WORKER_URL: workerUrl,
        OIDC_ISSUER: issuer,
        OIDC_JWKS_URL: jwksUrl,
        SMTP_URL: 'smtp://127.0.0.1:1',
        RATE_PERSON: '0',
        RATE_ORGANISATION: '0',
        RATE_ADDRESS: '0',
        ...environment,
      },
      storageDir,
    );
    await api.becomesReady();
    return api;
  }

  async becomesReady(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    let last = '';
    while (Date.now() < until && this.child.exitCode === null) {
      const answer = await fetch(`${this.origin}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      last = (await answer?.text()) ?? last;
      await sleep(25);
    }
    throw new Error(`The API did not become ready (${last}, ${this.child.exitCode}): ${this.err || this.out}`);
  }

  /** The lines of its log. */
  get lines(): ReadonlyArray<Record<string, unknown>> {
    return this.out
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }

  forget(): void {
    rmSync(this.storageDir, { recursive: true, force: true });
  }
}
