import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What a token may say otherwise than a good one. */
export interface TokenTwist {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A realm that signs what it is asked to sign, and publishes its keys as Keycloak does. */
export class Realm {
  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    readonly issuer: string,
    readonly jwksUrl: string,
  ) {}

  static async open(): Promise<Realm> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new Realm(server, privateKey, `${origin}/realms/jalon`, `${origin}/certs`);
  }

  tokenFor(
    { name, email }: { readonly name: string; readonly email: string },
    twist: TokenTwist = {},
  ): Promise<string> {
    const claims = { typ: 'Bearer', azp: 'portal-web', name, email, email_verified: true, ...twist.claims };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .setIssuer(twist.issuer ?? this.issuer)
      .setAudience(twist.audience ?? 'portal-api')
      .setSubject(email)
      .setIssuedAt()
      .setExpirationTime(twist.expires ?? '5m')
      .sign(this.key);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
