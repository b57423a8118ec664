import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { Obstacle } from '../obstacle.js';
import { bytesOf, type Keyring } from './keyring.js';

const LEAST_RSA = 2048;
const CURVES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
const BLOCK = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g;
const USAGE = '2.5.29.15';
/** Signatures, or that they cannot be denied: the first two bits. */
const SIGNS = 0b1100_0000;

/** Reads a key and its certificates out of text; whence it comes is told to whoever must cure it. */
export function keyringFrom(text: string, whence: string): Promise<Keyring> {
  const certificates = [...text.matchAll(BLOCK)].map(([, base64 = '']) => certificateIn(Buffer.from(base64, 'base64')));
  let key: KeyObject;
  try {
    key = createPrivateKey(text);
  } catch {
    throw new Obstacle(`${whence} holds no private key.`);
  }
  return keyringOf(key, certificates, whence);
}

export const certificateIn = (bytes: Buffer): Certificate => Certificate.fromBER(Uint8Array.from(bytes));

/** A key with the certificate that is its own before those of its issuers, if it can sign what is to be believed. */
export async function keyringOf(
  secret: KeyObject,
  certificates: readonly Certificate[],
  whence: string,
): Promise<Keyring> {
  const own = certificates.find((one) => new X509Certificate(bytesOf(one)).checkPrivateKey(secret));
  if (!own) throw new Obstacle(`${whence} holds no certificate of its private key.`);
  const usage = own.extensions?.find(({ extnID }) => extnID === USAGE)?.parsedValue?.valueBlock?.valueHexView?.[0];
  if (usage !== undefined && (usage & SIGNS) === 0)
    throw new Obstacle(
      `${whence} holds a certificate that may not sign: its key usage says neither signature nor non-repudiation.`,
    );
  const algorithm = algorithmOf(secret);
  if (!algorithm)
    throw new Obstacle(
      `${whence} holds a key that cannot seal: RSA of ${LEAST_RSA} bits or more, or P-256, P-384, P-521.`,
    );
  const der = secret.export({ type: 'pkcs8', format: 'der' });
  const key = await globalThis.crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  return { key, certificates: [own, ...certificates.filter((one) => one !== own)] };
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails = {} }: KeyObject) {
  const { modulusLength = 0, namedCurve = '' } = asymmetricKeyDetails;
  if (asymmetricKeyType === 'rsa' && modulusLength >= LEAST_RSA) return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const curve = asymmetricKeyType === 'ec' && CURVES[namedCurve];
  return curve ? { name: 'ECDSA', namedCurve: curve } : undefined;
}
