import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Who vouches for the people of the bench. */
export interface Realm {
  readonly issuer: string;
  readonly jwksUrl: string;
  tokenFor(email: string): Promise<string>;
  close(): void;
}

/** A realm that signs what it is asked to, and publishes its key as Keycloak does. */
export async function openRealm(): Promise<Realm> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' }];
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/realms/jalon`;
  return {
    issuer,
    jwksUrl: `${origin}/certs`,
    tokenFor: (email) =>
      new SignJWT({ typ: 'Bearer', azp: 'portal-web', sub: email, email, email_verified: true, name: email })
        .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
        .setIssuer(issuer)
        .setAudience('portal-api')
        .setIssuedAt()
        .setExpirationTime('2h')
        .sign(privateKey),
    close: () => server.close(),
  };
}
