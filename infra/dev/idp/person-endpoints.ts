import type { IncomingMessage, ServerResponse } from 'node:http';
import { importJWK, type JWK, jwtVerify } from 'jose';
import type Provider from 'oidc-provider';
import { allowOrigin, sendJson } from '../page/respond.js';
import type { Realm, RealmUser } from '../realm.js';
import { personClaims } from './claims.js';
import { paths } from './provider.js';

/**
 * Keycloak's answers about the person who holds an access token. The library refuses them to a token that is for
 * another API, which all of ours are.
 */
export function personEndpoints(provider: Provider, realm: Realm, signing: JWK) {
  const origins = realm.clients.flatMap((client) => client.webOrigins ?? []);
  const { kty, n, e } = signing;
  const key = importJWK({ kty, n, e } as JWK, 'RS256');

  const holder = async (request: IncomingMessage): Promise<RealmUser | undefined> => {
    const token = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    try {
      const { payload } = await jwtVerify(token, await key, { issuer: provider.issuer, algorithms: ['RS256'] });
      if (payload.typ !== 'Bearer' || !(await provider.Session.findByUid(String(payload.sid)))) return undefined;
      return realm.users.find((user) => user.enabled && user.id === payload.sub);
    } catch {
      return undefined;
    }
  };

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    if (path !== '/account' && path !== `${paths.protocol}/userinfo`) return false;
    allowOrigin(request, response, origins);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return true;
    }
    const user = await holder(request);
    if (!user) sendJson(response, { error: 'invalid_token' }, 401);
    else if (path === '/account') sendJson(response, account(user));
    else sendJson(response, { sub: user.id, ...personClaims(user) });
    return true;
  };
}

const account = ({ id, username, email, emailVerified, firstName, lastName }: RealmUser) => ({
  id,
  username,
  email,
  emailVerified,
  firstName,
  lastName,
});
