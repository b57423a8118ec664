import { decodeJwt, jwtVerify, SignJWT } from 'jose';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Realm } from '../realm.js';
import { sessionTime } from './provider.js';

type Answer = { access_token?: string; refresh_token?: string };

/**
 * Dresses the library's opaque refresh tokens as Keycloak's signed ones, which keycloak-js reads for their end; and,
 * like Keycloak, takes their use for a sign of life of the session.
 */
export function dressRefreshTokens(provider: Provider, realm: Realm, secret: string): void {
  const key = Buffer.from(secret, 'base64url');
  const { RefreshToken } = provider;
  const find = RefreshToken.find.bind(RefreshToken);
  RefreshToken.find = (async (value: string, options?: Parameters<typeof find>[1]) => {
    const opaque = await undressed(value, key, provider.issuer);
    return opaque ? find(opaque, options) : undefined;
  }) as typeof RefreshToken.find;
  provider.use(async (ctx, next) => {
    await next();
    const { oidc } = ctx as KoaContextWithOIDC;
    if (oidc?.route !== 'token') return;
    // keycloak-js asks with credentials; the library answers origins it knows, but not that credentials may come.
    if (ctx.response.get('access-control-allow-origin')) ctx.set('access-control-allow-credentials', 'true');
    const answer = ctx.body as Answer | undefined;
    if (!answer?.refresh_token || !answer.access_token) return;
    const session = await keepAlive(provider, realm, oidc.entities.RefreshToken?.sessionUid);
    const seconds = sessionTime(realm, session?.loginTs);
    ctx.body = {
      ...answer,
      refresh_token: await dressed(answer.refresh_token, answer.access_token, key, provider.issuer, seconds),
      refresh_expires_in: seconds,
      'not-before-policy': 0,
      session_state: oidc.entities.RefreshToken?.sessionUid,
    };
  });
}

async function keepAlive(provider: Provider, realm: Realm, uid: string | undefined) {
  const session = uid ? await provider.Session.findByUid(uid) : undefined;
  await session?.save(sessionTime(realm, session.loginTs));
  return session;
}

async function undressed(value: string, key: Uint8Array, issuer: string): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(value, key, { issuer, audience: issuer, algorithms: ['HS512'] });
    return payload.typ === 'Refresh' ? payload.jti : undefined;
  } catch {
    return undefined;
  }
}

function dressed(
  opaque: string,
  accessToken: string,
  key: Uint8Array,
  issuer: string,
  seconds: number,
): Promise<string> {
  const { sub, azp, sid, scope } = decodeJwt(accessToken);
  return new SignJWT({ typ: 'Refresh', azp, sid, scope })
    .setProtectedHeader({ alg: 'HS512', typ: 'JWT' })
    .setJti(opaque)
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(sub ?? '')
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(key);
}
