import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type * as SettingsModule from '../../../api/src/platform/settings.js';
import type * as ServerModule from '../../../api/src/server.js';
import type { Realm } from '../../../infra/dev/realm.js';
import { type Database, openDatabase } from '../../support/databases.js';
import { builtApi, builtTool } from '../../support/outside.js';
import { TODAY } from '../../support/portal.js';
import { freePort } from '../../support/process.js';
import type * as Chromium from './chromium.js';
import { ForeignRequests } from './foreign-requests.js';
import { openSignOn, type SignOn } from './sign-on.js';

const { readSettings }: typeof SettingsModule = await builtApi('platform/settings');
const { createServer }: typeof ServerModule = await builtApi('server');
const { openBrowser }: typeof Chromium = await builtTool('browser/support/chromium');

const WEB = join(import.meta.dirname, '../../../web/dist');
const TRUSTED = join(import.meta.dirname, '../../../web/persisted-documents.json');

export interface StageOptions {
  /** Sets the scene before anyone comes. */
  readonly scene?: (database: Database) => Promise<void>;
  /** The database that is copied, the migrated one unless another is named. */
  readonly template?: string;
  /** Over what the realm's file says: shorter tokens, a stricter lock-out. */
  readonly realm?: Partial<Realm>;
  /** Where the portal keeps its files; a folder of its own unless one is given. */
  readonly storageDir?: string;
  /** Settings of the portal over those of the stage. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The whole portal as people meet it: the built API that serves the built web, the sign-on, a browser. */
export class Stage {
  private constructor(
    readonly origin: string,
    readonly database: Database,
    readonly signOn: SignOn,
    private readonly api: NestFastifyApplication,
    private readonly browser: Browser,
    readonly storageDir: string,
    /** What any page asked of anyone but the portal and the sign-on. */
    readonly foreign: ForeignRequests,
  ) {}

  static async open({ scene, template, realm, environment, ...given }: StageOptions): Promise<Stage> {
    if (!existsSync(join(WEB, 'index.html'))) throw new Error('The browser tests run on the built web: npm run build');
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const [database, signOn, browser] = await Promise.all([
      openDatabase(template),
      openSignOn(origin, realm),
      openBrowser(),
    ]);
    await scene?.(database);
    const storageDir = given.storageDir ?? mkdtempSync(join(tmpdir(), 'jalon-files-'));
    const settings = readSettings({
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: origin,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      OIDC_ISSUER: signOn.issuer,
      SMTP_URL: 'smtp://127.0.0.1:1',
      WEB_DIST: WEB,
      TRUSTED_DOCUMENTS: TRUSTED,
      RATE_PERSON: '0',
      RATE_ORGANISATION: '0',
      RATE_ADDRESS: '0',
      STORAGE_DIR: storageDir,
      CLOCK: TODAY,
      LOG_LEVEL: 'silent',
      TIMED_JOBS: '0',
      ...environment,
    });
    const api = await createServer(settings);
    await api.listen(settings.port, settings.host);
    return new Stage(origin, database, signOn, api, browser, storageDir, new ForeignRequests([origin, signOn.url]));
  }

  /** A page in a browser profile of its own: somebody else's laptop. */
  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.origin,
      locale: 'fr-FR',
      viewport: { width: 1280, height: 800 },
      ...options,
    });
    context.setDefaultTimeout(25_000);
    this.foreign.watch(context);
    return context.newPage();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.api.close();
    await this.signOn.stop();
    await this.database.drop();
    rmSync(this.storageDir, { recursive: true, force: true });
  }
}
