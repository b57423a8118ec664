import type Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { firstSpoken, type Locale } from '../page/locale.js';
import type { Page } from '../page/page.js';
import { allows, type Realm } from '../realm.js';
import { apiClaims, audienceOf, personClaims, visibleRoles } from './claims.js';
import type { Keys } from './keys.js';
import { refusedPage, type Site, signedOutPage, signOutPage } from './pages.js';
import { adapterOn, type Store } from './store.js';

/** Keycloak's paths below a realm. */
export const paths = {
  protocol: '/protocol/openid-connect',
  authenticate: '/login-actions/authenticate',
} as const;

const scope = 'openid profile email roles web-origins';
const resource = 'urn:jalon:portal';

/** Makes a certified OpenID provider that a client of Keycloak cannot tell from Keycloak. */
export async function makeProvider(site: Site & { issuer: string }, keys: Keys, store: Store): Promise<Provider> {
  const { default: Library, interactionPolicy } = await loadLibrary();
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const provider = new Library(site.issuer, {
    ...configuration(site, keys, store),
    interactions: {
      policy,
      url: (_ctx, { uid }) => `${new URL(site.issuer).pathname}${paths.authenticate}?execution=${uid}`,
    },
  });
  const { realm } = site;
  const clientOf = (clientId: string) => realm.clients.find((client) => client.clientId === clientId);
  provider.Client.prototype.redirectUriAllowed = function redirectUriAllowed(address: string) {
    return (clientOf(this.clientId)?.redirectUris ?? []).some((pattern) => allows(pattern, address));
  };
  provider.Client.prototype.postLogoutRedirectUriAllowed = function postLogoutRedirectUriAllowed(address: string) {
    const patterns = clientOf(this.clientId)?.attributes?.['post.logout.redirect.uris']?.split('##') ?? [];
    return patterns.some((pattern) => allows(pattern, address));
  };
  return provider;
}

/** The library warns on import that it is not tested on Node 20; our browser tests test it there. */
async function loadLibrary() {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

function configuration(site: Site & { issuer: string }, keys: Keys, store: Store): Configuration {
  const { realm } = site;
  const userOf = (id: string | undefined) => realm.users.find((user) => user.enabled && user.id === id);
  const { protocol } = paths;
  const cookie = { path: `${new URL(site.issuer).pathname}/`, httpOnly: true, sameSite: 'lax', signed: true } as const;
  const show = (ctx: KoaContextWithOIDC, page: Page) => {
    ctx.set(page.headers);
    ctx.body = page.html;
  };
  return {
    adapter: adapterOn(store),
    jwks: { keys: [keys.signing as NonNullable<Configuration['jwks']>['keys'][number]] },
    cookies: {
      keys: [keys.cookies],
      names: { session: 'JALON_SESSION', interaction: 'JALON_SIGN_IN', resume: 'JALON_RESUME' },
      short: cookie,
      long: cookie,
    },
    clients: realm.clients
      .filter((client) => client.enabled && client.publicClient && client.standardFlowEnabled)
      .map((client) => ({
        client_id: client.clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${site.portal}/`],
        post_logout_redirect_uris: [`${site.portal}/`],
      })),
    routes: {
      authorization: `${protocol}/auth`,
      token: `${protocol}/token`,
      jwks: `${protocol}/certs`,
      userinfo: `${protocol}/userinfo`,
      end_session: `${protocol}/logout`,
      revocation: `${protocol}/revoke`,
    },
    scopes: scope.split(' '),
    claims: { openid: ['sub', 'sid', 'typ', 'acr', ...Object.keys(personClaims(realm.users[0]!))] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) =>
          show(ctx, signOutPage(site, localeOf(ctx), form, ctx.oidc.entities.IdTokenHint !== undefined)),
        postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage(site, localeOf(ctx))),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => ({
          scope,
          audience: audienceOf(realm, client.clientId),
          accessTokenFormat: 'jwt',
          accessTokenTTL: realm.accessTokenLifespan,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    pkce: { required: () => true },
    clientBasedCORS: (_ctx, origin, client) =>
      realm.clients.find(({ clientId }) => clientId === client.clientId)?.webOrigins?.includes(origin) ?? false,
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    responseTypes: ['code'],
    enableHttpPostMethods: false,
    ttl: {
      AccessToken: realm.accessTokenLifespan,
      AuthorizationCode: realm.accessCodeLifespan,
      IdToken: realm.accessTokenLifespan,
      Interaction: 1800,
      Grant: realm.ssoSessionMaxLifespan,
      RefreshToken: realm.ssoSessionIdleTimeout,
      Session: (_ctx, { loginTs }) => sessionTime(realm, loginTs),
    },
    findAccount: (_ctx, id, token) => {
      const user = userOf(id);
      if (!user) return undefined;
      const sid = token && 'sessionUid' in token ? token.sessionUid : undefined;
      return { accountId: id, claims: () => ({ sub: id, sid, typ: 'ID', acr: '1', ...personClaims(user) }) };
    },
    extraTokenClaims: (_ctx, token) => {
      const user = 'accountId' in token ? userOf(token.accountId) : undefined;
      if (!user || !token.clientId) return undefined;
      const sid = 'sessionUid' in token ? token.sessionUid : undefined;
      const roles = visibleRoles(realm, user, token.clientId);
      const origins = realm.clients.find(({ clientId }) => clientId === token.clientId)?.webOrigins;
      const seen = { realm_access: { roles }, 'allowed-origins': origins, ...personClaims(user), ...apiClaims(user) };
      return { typ: 'Bearer', azp: token.clientId, sid, acr: '1', ...seen };
    },
    formats: {
      customizers: {
        jwt: (_ctx, _token, structured) => {
          structured.header = { typ: 'JWT' };
          delete structured.payload?.client_id;
        },
      },
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const known = client && session?.grantIdFor(client.clientId);
      const found = known ? await provider.Grant.find(known) : undefined;
      const grant = found ?? new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope(scope);
      grant.addResourceScope(resource, scope);
      await grant.save();
      return grant;
    },
    renderError: (ctx, { error, error_description }) =>
      show(ctx, refusedPage(site, localeOf(ctx), error, error_description ?? '')),
  };

  function localeOf(ctx: KoaContextWithOIDC): Locale {
    const asked = ctx.oidc.params?.ui_locales;
    return firstSpoken(asked ? String(asked) : undefined, ctx.get('accept-language'), realm.defaultLocale) ?? 'fr';
  }
}

/** A session ends when nothing happens for a while, and after a long day in any case. */
export function sessionTime(realm: Realm, loginTs: number | undefined): number {
  const now = Math.floor(Date.now() / 1000);
  const left = (loginTs ?? now) + realm.ssoSessionMaxLifespan - now;
  return Math.max(1, Math.min(realm.ssoSessionIdleTimeout, left));
}
