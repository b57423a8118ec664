import { Obstacle } from '../obstacle.js';
import type { Realm, RealmClient } from '../realm.js';

/** What Keycloak's administration answers to, as the administrator of the server. */
type Ask = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Response>;

/** Imports the realm into a server that does not have it, and keeps the portal's address right in one that has. */
export async function bringRealm(
  url: string,
  administrator: Administrator,
  realm: Realm,
): Promise<'imported' | 'kept'> {
  const ask = await signedOn(url, administrator);
  const known = await ask('GET', `/${realm.realm}`);
  if (known.status === 404) {
    const answer = await ask('POST', '', realm);
    if (!answer.ok) throw new Obstacle(`Keycloak refuses the realm: ${answer.status} ${await answer.text()}`);
    return 'imported';
  }
  const wanted = realm.clients.find(({ clientId }) => clientId === 'portal-web');
  const found = await ask('GET', `/${realm.realm}/clients?clientId=portal-web`);
  const [client] = (await found.json()) as (RealmClient & { id: string })[];
  if (!wanted || !client)
    throw new Obstacle('Keycloak’s realm “jalon” has no client portal-web: npm run reset starts afresh.');
  const { rootUrl, redirectUris, webOrigins, attributes } = wanted;
  const addressed = {
    ...client,
    rootUrl,
    redirectUris,
    webOrigins,
    attributes: { ...client.attributes, ...attributes },
  };
  await ask('PUT', `/${realm.realm}/clients/${client.id}`, addressed);
  return 'kept';
}

/** Who administers the server. */
export type Administrator = { username: string; password: string };

async function signedOn(url: string, { username, password }: Administrator): Promise<Ask> {
  const answer = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'admin-cli', grant_type: 'password', username, password }),
  });
  if (!answer.ok)
    throw new Obstacle(
      'Keycloak refuses its administrator’s password in secrets.json: put back the file made with it.',
    );
  const { access_token } = (await answer.json()) as { access_token: string };
  return (method, path, body) =>
    fetch(`${url}/admin/realms${path}`, {
      method,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
}
