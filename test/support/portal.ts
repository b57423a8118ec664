import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuidv7 } from 'uuid';
import type * as SettingsModule from '../../api/src/platform/settings.js';
import type * as ServerModule from '../../api/src/server.js';
import { type Database, openDatabase } from './databases.js';
import { builtApi } from './outside.js';
import { Realm } from './realm.js';

const { readSettings }: typeof SettingsModule = await builtApi('platform/settings');
const { createServer }: typeof ServerModule = await builtApi('server');

export const TODAY = '2019-11-14';

/** What a server said, as JSON tells it: a story knows what it asked for. */
export type Said = Record<string, ReturnType<typeof JSON.parse>>;

export interface Answer<T = Said> {
  readonly status: number;
  readonly data: T;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly extensions: {
      readonly code: string;
      readonly facts?: Record<string, unknown>;
      readonly current?: Record<string, unknown>;
    };
  }>;
}

export interface Someone {
  readonly name: string;
  readonly email: string;
}

/** The whole API on a throwaway database, with a realm of its own and the clock at 14 November 2019. */
export class Portal {
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly database: Database,
    readonly realm: Realm,
    readonly settings: SettingsModule.Settings,
    readonly app: NestFastifyApplication,
    private readonly beside: Portal | undefined,
  ) {}

  /**
   * A portal of its own; or one more process on the database, the realm and the files of another.
   * Of the API as it was built, unless a file makes one of the sources that it has changed.
   */
  static async open(
    environment: Readonly<Record<string, string>> = {},
    beside?: Portal,
    make: typeof createServer = createServer,
  ): Promise<Portal> {
    const database = beside?.database ?? (await openDatabase());
    const realm = beside?.realm ?? (await Realm.open());
    const settings = readSettings({
      DATABASE_APP_URL: database.appUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      OIDC_ISSUER: realm.issuer,
      OIDC_JWKS_URL: realm.jwksUrl,
      STORAGE_DIR: beside?.settings.storageDir ?? mkdtempSync(join(tmpdir(), 'jalon-files-')),
      SMTP_URL: 'smtp://127.0.0.1:1',
      CLOCK: TODAY,
      LOG_LEVEL: 'silent',
      TIMED_JOBS: '0',
      RATE_PERSON: '0',
      RATE_ORGANISATION: '0',
      RATE_ADDRESS: '0',
      ...environment,
    });
    const app = await make(settings);
    await app.getHttpAdapter().getInstance().ready();
    return new Portal(database, realm, settings, app, beside);
  }

  /** Sends one operation as that person; mutations carry a fresh key unless one is given. */
  async ask<T = Said>(
    who: Someone,
    query: string,
    variables: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    return this.send(`Bearer ${await this.tokenOf(who)}`, query, variables, headers);
  }

  /** The same with an `Authorization` of one's own, whatever it is worth. */
  async send<T = Said>(
    authorization: string,
    query: string,
    variables: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
      headers: {
        authorization,
        'idempotency-key': uuidv7(),
        'x-jalon': '1',
        ...headers,
      },
    });
    return { status: response.statusCode, ...JSON.parse(response.body) };
  }

  /** A person keeps their token for as long as the portal runs, as a browser does. */
  private tokenOf(who: Someone): Promise<string> {
    const token = this.tokens.get(who.email) ?? this.realm.tokenFor(who);
    this.tokens.set(who.email, token);
    return token;
  }

  /** Does something on another day: the clock stands there until it is done. */
  async on<T>(day: string, deed: () => Promise<T>): Promise<T> {
    const settings: { clock?: string } = this.settings;
    const today = settings.clock;
    settings.clock = day;
    try {
      return await deed();
    } finally {
      settings.clock = today;
    }
  }

  /** Opens its port, for what does not go by injection: sockets, streams, aborted requests. */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return (await this.app.getUrl()).replace('[::1]', '127.0.0.1');
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.beside) return;
    await this.realm.close();
    await this.database.drop();
    rmSync(this.settings.storageDir, { recursive: true, force: true });
  }
}
