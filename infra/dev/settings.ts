import { resolve } from 'node:path';
import { Obstacle } from './obstacle.js';
import { root } from './root.js';

/** How this machine runs the portal, read once from the environment; `docs/operations/settings.md` lists them. */
export type Settings = {
  port: number;
  idpPort: number;
  mailPort: number;
  pgPort: number | undefined;
  dataDir: string;
  /** Where browsers find the portal, without a slash at the end. */
  publicUrl: string;
  databaseUrl: string | undefined;
  /** Where browsers find Keycloak, without a slash at the end. */
  keycloakUrl: string | undefined;
  /** Whether to run a real Keycloak on this machine instead of the built-in sign-on. */
  runKeycloak: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  appPassword: string | undefined;
  workerPassword: string | undefined;
  demonstration: boolean;
  production: boolean;
};

/** Reads every setting and refuses with one sentence per mistake, all of them at once. */
export function readSettings(environment: NodeJS.ProcessEnv, runKeycloak = false): Settings {
  const read = reader(environment);
  const port = read.port('PORT') ?? 3000;
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:'])?.href;
  const keycloakUrl = read.url('KEYCLOAK_URL', ['http:', 'https:']);
  const publicUrl = read.url('PUBLIC_URL', ['http:', 'https:']) ?? new URL(`http://localhost:${port}`);
  const production = environment.NODE_ENV === 'production';
  const settings: Settings = {
    port,
    idpPort: read.port('IDP_PORT') ?? 8080,
    mailPort: read.port('MAIL_PORT') ?? 8025,
    pgPort: read.port('PG_PORT'),
    dataDir: resolve(root, read.text('DATA_DIR') ?? '.data'),
    publicUrl: publicUrl.origin,
    databaseUrl,
    keycloakUrl: keycloakUrl?.href.replace(/\/+$/, ''),
    runKeycloak,
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'])?.href,
    mailFrom: read.text('MAIL_FROM') ?? 'Jalon <jalon@localhost>',
    appPassword: read.text('PORTAL_APP_PASSWORD'),
    workerPassword: read.text('PORTAL_WORKER_PASSWORD'),
    demonstration: read.choice('DEMONSTRATION') ?? !(databaseUrl || keycloakUrl || production),
    production,
  };
  const mistakes = [...read.mistakes, ...contradictions(settings, publicUrl)];
  if (mistakes.length > 0) throw new Obstacle(mistakes.join('\n'));
  return settings;
}

function contradictions(settings: Settings, publicUrl: URL): string[] {
  const local = isLocal(publicUrl.hostname);
  const wrong: (string | false)[] = [
    ...sharedPorts(settings),
    publicUrl.pathname !== '/' && 'PUBLIC_URL must have no path: the portal answers at the root of its host.',
    publicUrl.protocol === 'http:' &&
      !local &&
      'PUBLIC_URL must begin with https:// unless it is on localhost: browsers allow sign-on nowhere else.',
    !local &&
      !settings.keycloakUrl &&
      'PUBLIC_URL is not on localhost, where alone the built-in sign-on works: set KEYCLOAK_URL too.',
    settings.runKeycloak &&
      settings.keycloakUrl !== undefined &&
      'KEYCLOAK_URL names a Keycloak of yours: use npm start, or leave it out to run one here.',
    settings.production &&
      !settings.keycloakUrl &&
      !settings.runKeycloak &&
      'NODE_ENV=production needs KEYCLOAK_URL: the built-in sign-on refuses to run there.',
    settings.production &&
      settings.runKeycloak &&
      'npm run start:keycloak is for trying and refuses NODE_ENV=production: set KEYCLOAK_URL and use npm start.',
    settings.production &&
      settings.demonstration &&
      'DEMONSTRATION=1 is refused with NODE_ENV=production: its accounts and their password are public.',
  ];
  return wrong.filter((sentence) => sentence !== false);
}

function sharedPorts({ port, idpPort, mailPort, pgPort }: Settings): string[] {
  const named: [string, number | undefined][] = [
    ['PORT', port],
    ['IDP_PORT', idpPort],
    ['MAIL_PORT', mailPort],
    ['PG_PORT', pgPort],
  ];
  return named.flatMap(([name, value], index) => {
    const other = named.slice(0, index).find(([, earlier]) => earlier !== undefined && earlier === value);
    return other ? [`${other[0]} and ${name} are both ${value}: give each its own port.`] : [];
  });
}

/** Whether a host is this machine, where browsers allow sign-on without https. */
export const isLocal = (host: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

function reader(environment: NodeJS.ProcessEnv) {
  const mistakes: string[] = [];
  const text = (name: string) => environment[name]?.trim() || undefined;
  const port = (name: string): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535) return Number(value);
    mistakes.push(`${name} must be a port between 1 and 65535, not “${value}”.`);
    return undefined;
  };
  const url = (name: string, protocols: string[]): URL | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return new URL(value);
    const forms = protocols.map((protocol) => `${protocol}//`).join(' or ');
    mistakes.push(`${name} must be an address that begins with ${forms}.`);
    return undefined;
  };
  const choice = (name: string): boolean | undefined => {
    const value = text(name);
    if (value !== undefined && value !== '0' && value !== '1') mistakes.push(`${name} must be 0 or 1, not “${value}”.`);
    return value === undefined ? undefined : value === '1';
  };
  return { mistakes, text, port, url, choice };
}
