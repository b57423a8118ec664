import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { codeOf, messageOf } from './failure.js';
import { keepKeys } from './idp/keys.js';
import { refusedPage } from './idp/pages.js';
import { personEndpoints } from './idp/person-endpoints.js';
import { makeProvider, paths } from './idp/provider.js';
import { dressRefreshTokens } from './idp/refresh-tokens.js';
import { signInWith } from './idp/sign-in.js';
import { Store } from './idp/store.js';
import { Obstacle } from './obstacle.js';
import { sendAsset } from './page/assets.js';
import { firstSpoken } from './page/locale.js';
import { sendJson, sendPage } from './page/respond.js';
import { portTaken } from './ports.js';
import { type Realm, readRealm } from './realm.js';

/** How the built-in sign-on runs. */
export type IdpOptions = {
  /** Where people's browsers find the portal: the one address they are sent back to. */
  publicUrl: string;
  /** 0 for any free one. */
  port: number;
  /** Keeps keys and sessions there; without it they end with the process. */
  dataDir?: string;
  /** Over what the realm's file says: shorter tokens, a stricter lock-out. */
  realm?: Partial<Realm>;
  /** Hears of failures that are the sign-on's own. */
  log?: (sentence: string) => void;
};

/** The built-in sign-on, running. */
export type Idp = { issuer: string; url: string; port: number; stop: () => Promise<void> };

/** Starts the built-in sign-on: Keycloak's paths, Keycloak's tokens, Keycloak's realm file; never in production. */
export async function startIdp(options: IdpOptions): Promise<Idp> {
  if (process.env.NODE_ENV === 'production') {
    throw new Obstacle('The built-in sign-on refuses to run with NODE_ENV=production: set KEYCLOAK_URL to a Keycloak.');
  }
  const realm: Realm = { ...readRealm(options.publicUrl), ...options.realm };
  let handle: Handler = (_request, response) => Promise.resolve(void response.writeHead(503).end());
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(codeOf(error) === 'EADDRINUSE' ? portTaken(options.port, 'IDP_PORT') : error),
    );
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const issuer = `${url}/realms/${realm.realm}`;
  const store = new Store(options.dataDir && join(options.dataDir, 'idp', 'sessions.json'));
  handle = await handlerFor(realm, issuer, store, options);
  const stop = () =>
    new Promise<void>((resolve) => {
      store.flush();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, url, port, stop };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function handlerFor(realm: Realm, issuer: string, store: Store, options: IdpOptions): Promise<Handler> {
  const keys = await keepKeys(options.dataDir && join(options.dataDir, 'idp', 'keys.json'));
  const prefix = new URL(issuer).pathname;
  const site = { realm, issuer, portal: options.publicUrl, assets: `${prefix}/assets` };
  const provider = await makeProvider(site, keys, store);
  dressRefreshTokens(provider, realm, keys.refresh);
  provider.on('server_error', (_ctx, error) => options.log?.(`sign-on: ${error.stack ?? error.message}`));
  const signIn = signInWith(provider, site);
  const person = personEndpoints(provider, realm, keys.signing);
  const library = provider.callback();

  return async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const path = url.pathname.slice(prefix.length);
    try {
      if (url.pathname === '/health/ready') return sendJson(response, { status: 'UP' });
      if (!url.pathname.startsWith(`${prefix}/`)) return void response.writeHead(404).end();
      if (path.startsWith('/assets/')) return sendAsset(response, path.slice('/assets/'.length));
      if (path === paths.authenticate) return await signIn(request, response, url);
      if (await person(request, response, path)) return;
      // The library answers below the realm's path and needs to know that there is one.
      const mounted = Object.assign(request, { originalUrl: request.url, url: request.url?.slice(prefix.length) });
      await library(mounted, response);
    } catch (error) {
      options.log?.(`sign-on: ${messageOf(error)}`);
      const locale = firstSpoken(request.headers['accept-language'], realm.defaultLocale) ?? 'fr';
      if (!response.headersSent) sendPage(response, refusedPage(site, locale, 'server_error', ''), 500);
    }
  };
}
