import type { webcrypto } from 'node:crypto';
import type { Certificate } from 'pkijs';

/** The key that papers are sealed with, and the certificates that say whose it is: its own first, then its issuers'. */
export interface Keyring {
  readonly key: webcrypto.CryptoKey;
  readonly certificates: readonly [Certificate, ...Certificate[]];
}

/** A certificate as its exact bytes, DER. */
export const bytesOf = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema(true).toBER());

/** Bytes between the lines that say what they are. */
export const pem = (what: string, bytes: Buffer): string =>
  `-----BEGIN ${what}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${what}-----\n`;
