/** The injection token under which a process reads its settings. */
export const SETTINGS = Symbol('settings');

/** What the API process was told by its environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
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
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** Where the static web build is, when this process serves it. */
  readonly webDir: string | undefined;
  /** The portal holds invented people and figures, and says so. */
  readonly demonstration: boolean;
  /** The fixed day of a demonstration; otherwise the calendar's. */
  readonly clock: string | undefined;
  readonly production: boolean;
  readonly logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks all settings at once; throws one error with a sentence for each mistake. */
export function readSettings(env: Environment): Settings {
  const mistakes: string[] = [];
  const required = (name: string): string => {
    const value = env[name];
    if (!value) mistakes.push(`${name} is missing.`);
    return value ?? '';
  };
  const whole = (name: string, fallback: number, most: number): number => {
    const value = env[name] ?? String(fallback);
    const number = Number(value);
    if (!/^\d+$/.test(value) || number > most)
      mistakes.push(`${name} must be a whole number up to ${most}, not "${value}".`);
    return number;
  };
  const url = (name: string, text: string, protocols: readonly string[]): string => {
    if (text && !(URL.canParse(text) && protocols.includes(new URL(text).protocol)))
      mistakes.push(`${name} must be an address starting with ${protocols.join('// or ')}//.`);
    return text;
  };
  const port = whole('PORT', 3000, 65_535);
  const issuer = url('OIDC_ISSUER', required('OIDC_ISSUER'), ['http:', 'https:']);
  const clock = env.CLOCK || undefined;
  if (clock && !/^\d{4}-\d{2}-\d{2}$/.test(clock))
    mistakes.push(`CLOCK must be a day such as 2019-11-14, not "${clock}".`);
  const settings: Settings = {
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: url('PUBLIC_URL', env.PUBLIC_URL ?? `http://localhost:${port}`, ['http:', 'https:']),
    appDatabaseUrl: url('DATABASE_APP_URL', required('DATABASE_APP_URL'), ['postgres:', 'postgresql:']),
    workerDatabaseUrl: url('DATABASE_WORKER_URL', required('DATABASE_WORKER_URL'), ['postgres:', 'postgresql:']),
    poolSize: whole('DATABASE_POOL', 10, 200),
    oidc: {
      issuer,
      jwksUrl: url('OIDC_JWKS_URL', env.OIDC_JWKS_URL ?? `${issuer}/protocol/openid-connect/certs`, [
        'http:',
        'https:',
      ]),
      audience: env.OIDC_AUDIENCE ?? 'portal-api',
      client: env.OIDC_CLIENT ?? 'portal-web',
    },
    storageDir: required('STORAGE_DIR'),
    smtpUrl: url('SMTP_URL', required('SMTP_URL'), ['smtp:', 'smtps:']),
    mailFrom: env.MAIL_FROM ?? 'Jalon <no-reply@localhost>',
    webDir: env.WEB_DIST || undefined,
    demonstration: env.DEMONSTRATION === '1',
    clock,
    production: env.NODE_ENV === 'production',
    logLevel: env.LOG_LEVEL ?? 'info',
  };
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return settings;
}
