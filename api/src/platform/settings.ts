import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Obstacle } from './obstacle.js';
import { type Environment, reader } from './settings.reader.js';

/** The injection token under which a process reads its settings. */
export const SETTINGS = Symbol('settings');

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** What the API process was told by its environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where browsers find the portal, without a slash at the end. */
  readonly publicUrl: string;
  readonly appDatabaseUrl: string;
  readonly workerDatabaseUrl: string;
  readonly poolSize: number;
  readonly oidc: {
    readonly issuer: string;
    readonly jwksUrl: string;
    readonly audience: string;
    readonly client: string;
  };
  readonly storageDir: string;
  /** The key that signs links to files; kept in the storage folder when none is given. */
  readonly filesKey: string | undefined;
  /** The key with which invoices are marked, so that one declared twice is found; kept in the storage folder when none is given. */
  readonly marksKey: string | undefined;
  /** The 64 hexadecimal digits with which checkpoints of the journal are signed; kept in the storage folder when none are given. */
  readonly signingKey: string | undefined;
  /** The PKCS #12 file with which papers are sealed; a seal kept in the storage folder when none is given. */
  readonly seal: { readonly file: string; readonly password: string } | undefined;
  /** Bytes that the files of one project may take. */
  readonly filesQuota: number;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** Seconds that one letter may take to leave. */
  readonly mailTimeout: number;
  /** Where the static web build is, when this process serves it. */
  readonly webDir: string | undefined;
  /** The documents that production runs; elsewhere read when it exists. */
  readonly trustedDocuments: string | undefined;
  /** Addresses of the proxies whose `X-Forwarded-For` is believed. */
  readonly trustProxy: string | undefined;
  /** Bytes of answers kept to be told again while they stand; zero keeps none. */
  readonly answers: number;
  /** What comes up by the hour starts here; otherwise it is left to the other processes. */
  readonly timedJobs: boolean;
  /** Requests a minute; zero is no limit. */
  readonly rate: { readonly person: number; readonly organisation: number; readonly address: number };
  /** What Prometheus must show to read the metrics from elsewhere than this machine. */
  readonly metricsToken: string | undefined;
  /** The portal holds invented people and figures, and says so. */
  readonly demonstration: boolean;
  /** The fixed day of a demonstration; otherwise the calendar's. */
  readonly clock: string | undefined;
  readonly production: boolean;
  readonly logLevel: string;
}

const MEGABYTE = 1_000_000;
const WEB = ['http:', 'https:'];
const POSTGRES = ['postgres:', 'postgresql:'];
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const REALM = /^https?:\/\/.+\/realms\/[^/]+$/;

const keysOf = (issuer: string): string => issuer && `${issuer}/protocol/openid-connect/certs`;

/** Reads and checks all settings at once; refuses with an `Obstacle` that holds one sentence for each mistake. */
export function readSettings(env: Environment): Settings {
  const read = reader(env);
  const port = read.whole('PORT', 3000, 65_535);
  const issuer = read.url('OIDC_ISSUER', read.required('OIDC_ISSUER'), WEB);
  if (issuer && !REALM.test(issuer)) read.mistake(`OIDC_ISSUER must end in /realms/ and a realm, not "${issuer}".`);
  const webDir = env.WEB_DIST || undefined;
  const settings: Settings = {
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: read
      .url('PUBLIC_URL', env.PUBLIC_URL ?? (port >= 0 ? `http://localhost:${port}` : ''), WEB)
      .replace(/\/+$/, ''),
    appDatabaseUrl: read.url('DATABASE_APP_URL', read.required('DATABASE_APP_URL'), POSTGRES),
    workerDatabaseUrl: read.url('DATABASE_WORKER_URL', read.required('DATABASE_WORKER_URL'), POSTGRES),
    poolSize: read.whole('DATABASE_POOL', 10, 200, 2),
    oidc: {
      issuer,
      jwksUrl: read.url('OIDC_JWKS_URL', env.OIDC_JWKS_URL ?? keysOf(issuer), WEB),
      audience: env.OIDC_AUDIENCE ?? 'portal-api',
      client: env.OIDC_CLIENT ?? 'portal-web',
    },
    storageDir: resolve(read.required('STORAGE_DIR')),
    filesKey: env.FILES_KEY || undefined,
    marksKey: env.MARKS_KEY || undefined,
    signingKey: env.SIGNING_KEY || undefined,
    seal: env.SEAL_PKCS12 ? { file: resolve(env.SEAL_PKCS12), password: env.SEAL_PASSWORD ?? '' } : undefined,
    filesQuota: read.whole('FILES_QUOTA_MB', 5_000, 1_000_000) * MEGABYTE,
    smtpUrl: read.url('SMTP_URL', read.required('SMTP_URL'), ['smtp:', 'smtps:']),
    mailFrom: env.MAIL_FROM ?? 'Jalon <no-reply@localhost>',
    mailTimeout: read.whole('MAIL_TIMEOUT', 20, 60, 1),
    webDir: webDir && resolve(webDir),
    trustedDocuments:
      env.TRUSTED_DOCUMENTS || (webDir && join(dirname(resolve(webDir)), 'persisted-documents.json')) || undefined,
    trustProxy: env.TRUST_PROXY || undefined,
    answers: read.whole('ANSWERS_MB', 64, 10_000) * MEGABYTE,
    timedJobs: env.TIMED_JOBS !== '0',
    rate: {
      person: read.whole('RATE_PERSON', 1_200, 1_000_000),
      organisation: read.whole('RATE_ORGANISATION', 12_000, 1_000_000),
      address: read.whole('RATE_ADDRESS', 6_000, 1_000_000),
    },
    metricsToken: env.METRICS_TOKEN || undefined,
    demonstration: env.DEMONSTRATION === '1',
    clock: read.day('CLOCK'),
    production: env.NODE_ENV === 'production',
    logLevel: read.among('LOG_LEVEL', 'info', LEVELS),
  };
  if (env.SEAL_PASSWORD && !settings.seal) read.mistake('SEAL_PASSWORD opens nothing: SEAL_PKCS12 is missing.');
  for (const sentence of contradictions(settings)) read.mistake(sentence);
  if (read.mistakes.length > 0) throw new Obstacle(read.mistakes.join('\n'));
  return settings;
}

function contradictions(settings: Settings): string[] {
  const { production, trustedDocuments, webDir, filesKey, marksKey, signingKey, seal } = settings;
  const wrong: Array<string | false | undefined> = [
    webDir &&
      !existsSync(join(webDir, 'index.html')) &&
      `WEB_DIST holds no web build: there is no ${webDir}/index.html.`,
    production && !trustedDocuments && 'TRUSTED_DOCUMENTS is missing: in production only those documents run.',
    production &&
      trustedDocuments &&
      !existsSync(trustedDocuments) &&
      `TRUSTED_DOCUMENTS names ${trustedDocuments}, which is not there.`,
    filesKey && filesKey.length < 32 && 'FILES_KEY must have 32 characters or more.',
    marksKey && marksKey.length < 32 && 'MARKS_KEY must have 32 characters or more.',
    signingKey && !/^[0-9a-f]{64}$/i.test(signingKey) && 'SIGNING_KEY must be 64 hexadecimal digits.',
    seal && !existsSync(seal.file) && `SEAL_PKCS12 names ${seal.file}, which is not there.`,
  ];
  return wrong.filter((sentence) => typeof sentence === 'string' && sentence !== '') as string[];
}
