import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { Refusal } from '../../kernel/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';

/** The algorithms with which a realm may sign: no shared secrets, no `none`. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];

/** Codes that blame the token; whatever else happens, it was the provider that could not be asked. */
const TOKEN_AT_FAULT = /^ERR_(JWT_|JWS_|JOSE_ALG_|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING|JWKS_MULTIPLE)/;

/** A person, for as long as their token says, in milliseconds. */
export interface Session {
  readonly personId: string;
  readonly until: number;
}

/** Turns an access token of the configured realm into the person it speaks for, and nothing else. */
@Injectable()
export class Identity {
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;
  private readonly known = new LRUCache<string, Session>({ max: 10_000 });

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly source: DataSource,
  ) {
    this.keys = createRemoteJWKSet(new URL(settings.oidc.jwksUrl), { timeoutDuration: 5_000, cooldownDuration: 5_000 });
  }

  /** Refuses with `session.required`, `session.invalid`, or `session.provider-unreachable` (never fails open). */
  async principalOf(authorization: string | undefined): Promise<Session> {
    const token = /^bearer (\S{1,8192})$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new Refusal('session.required');
    const known = this.known.get(token);
    if (known) return known;
    const claims = await this.verify(token);
    const session = { personId: await this.personOf(claims), until: (claims.exp as number) * 1_000 };
    this.known.set(token, session, { ttl: Math.max(1, session.until - Date.now()) });
    return session;
  }

  /** Fails when the realm's keys are neither known nor to be had. */
  async keysAtHand(): Promise<void> {
    if (!this.keys.fresh) await this.keys.reload();
  }

  private async verify(token: string): Promise<JWTPayload> {
    const { issuer, audience, client } = this.settings.oidc;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp', 'azp'],
        clockTolerance: 5,
      });
      if (payload.typ !== 'Bearer' || payload.azp !== client) throw new Refusal('session.invalid');
      return payload;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (error instanceof Refusal || TOKEN_AT_FAULT.test(code)) throw new Refusal('session.invalid');
      throw new Refusal('session.provider-unreachable');
    }
  }

  /** Whom the realm knows as invented, for a demonstration, is marked so from the first sign-in. */
  private async personOf(claims: JWTPayload): Promise<string> {
    const [row]: Array<{ id: string | null }> = await this.source.query('SELECT sign_in($1, $2, $3, $4, $5) AS id', [
      `${claims.iss}#${claims.sub}`,
      String(claims.email ?? ''),
      claims.email_verified === true,
      String(claims.name ?? claims.preferred_username ?? claims.email ?? ''),
      claims.illustrative === true,
    ]);
    if (!row?.id) throw new Refusal('session.unknown-person');
    return row.id;
  }
}
