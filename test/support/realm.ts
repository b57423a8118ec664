import { createPublicKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importPKCS8,
  importSPKI,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';

/** What a token may say otherwise than a good one. */
export interface TokenTwist {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly notBefore?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly key?: CryptoKey | Uint8Array;
}

interface Keys {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** Those of the run: to find a pair takes longer than most stories. */
async function keysOfRun(): Promise<Keys> {
  const key = process.env.TEST_REALM_KEY;
  if (!key) throw new Error('No keys of a realm: run through jest');
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const [privateKey, publicKey] = await Promise.all([
    importPKCS8(key, 'RS256'),
    importSPKI(pem, 'RS256', { extractable: true }),
  ]);
  return { privateKey, publicKey };
}

/** A realm that signs what it is asked to sign, and publishes its keys as Keycloak does. */
export class Realm {
  /** The status with which it answers whoever asks for its keys. */
  health = 200;
  /** How often its keys were asked for. */
  asked = 0;

  private constructor(
    private readonly server: Server,
    readonly key: CryptoKey,
    readonly publicKey: CryptoKey,
    readonly issuer: string,
    readonly jwksUrl: string,
  ) {}

  /** One that has keys of its own: what it signs, no other realm signed. */
  static async openStrange(): Promise<Realm> {
    return Realm.openWith(await generateKeyPair('RS256', { extractable: true }));
  }

  static async open(): Promise<Realm> {
    return Realm.openWith(await keysOfRun());
  }

  private static async openWith({ privateKey, publicKey }: Keys): Promise<Realm> {
    const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
    const server = createServer((_request, response) => {
      realm.asked += 1;
      response.statusCode = realm.health;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const realm = new Realm(server, privateKey, publicKey, `${origin}/realms/jalon`, `${origin}/certs`);
    return realm;
  }

  tokenFor(
    { name, email }: { readonly name: string; readonly email: string },
    twist: TokenTwist = {},
  ): Promise<string> {
    const claims = { sub: email, typ: 'Bearer', azp: 'portal-web', name, email, email_verified: true, ...twist.claims };
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'test', ...twist.header })
      .setIssuer(twist.issuer ?? this.issuer)
      .setAudience(twist.audience ?? 'portal-api')
      .setIssuedAt()
      .setExpirationTime(twist.expires ?? '5m');
    if (twist.notBefore) token.setNotBefore(twist.notBefore);
    return token.sign(twist.key ?? this.key);
  }

  /** The public key as a file would hold it: what an attacker would pass off as a shared secret. */
  publicPem(): Promise<string> {
    return exportSPKI(this.publicKey);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
