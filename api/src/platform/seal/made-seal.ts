import { createHash, randomBytes, type webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';
import { bytesOf, pem } from './keyring.js';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1) };
/** Short, so that little of a sealed paper is the word of its authority. */
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const NAME = '2.5.4.3';
/** What a certificate may say of a name (X.520). */
const LONGEST = 64;
const [OWN_KEY, USAGE, CONSTRAINTS, ISSUER_KEY] = ['2.5.29.14', '2.5.29.15', '2.5.29.19', '2.5.29.35'];
/** Eight bits: signatures, and that they cannot be denied; or certificates. */
const TO_SIGN = { bits: 0b1100_0000, unused: 6 };
const TO_CERTIFY = { bits: 0b0000_0100, unused: 2 };
const DAY_MS = 86_400_000;
/** No end is known (RFC 5280, 4.1.2.5): nobody would be there to renew it. */
const NO_END = new Date('9999-12-31T23:59:59Z');

interface Said {
  readonly name: string;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly from: Date;
}

/**
 * A new key, its certificate and that of the authority that signed it, as text. The key of the authority is thrown
 * away: who trusts it trusts this one seal, and no other can be made under its name.
 */
export async function madeSeal(name: string, from: Date): Promise<string> {
  const [own, authority] = await Promise.all([newKeys(RSA), newKeys(P256)]);
  const issuer = { name: `Authority of ${name}`, keys: authority, from };
  const certificates = [await certified({ name, keys: own, from }, issuer), await certified(issuer, issuer)];
  const key = Buffer.from(await globalThis.crypto.subtle.exportKey('pkcs8', own.privateKey));
  return pem('PRIVATE KEY', key) + certificates.map((one) => pem('CERTIFICATE', bytesOf(one))).join('');
}

const newKeys = (kind: typeof RSA | typeof P256) =>
  globalThis.crypto.subtle.generateKey(kind, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;

/** A certificate signed by its issuer; by itself when it is the authority. */
async function certified(subject: Said, issuer: Said): Promise<Certificate> {
  const isAuthority = subject === issuer;
  const short = await shortOf(issuer.keys.publicKey);
  const certificate = new Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: positive(randomBytes(16)) }),
    subject: named(subject.name),
    issuer: named(issuer.name),
    notBefore: new Time({ type: 0, value: new Date(subject.from.getTime() - DAY_MS) }),
    notAfter: new Time({ type: 1, value: NO_END }),
    extensions: [
      extension(CONSTRAINTS, true, new BasicConstraints({ cA: isAuthority }).toSchema()),
      extension(USAGE, true, usage(isAuthority ? TO_CERTIFY : TO_SIGN)),
      isAuthority
        ? extension(OWN_KEY, false, new asn1js.OctetString({ valueHex: short }))
        : extension(ISSUER_KEY, false, new asn1js.Sequence({ value: [keyOf(short)] })),
    ],
  });
  await certificate.subjectPublicKeyInfo.importKey(subject.keys.publicKey as never);
  await certificate.sign(issuer.keys.privateKey as never, 'SHA-256');
  return certificate;
}

const named = (name: string): RelativeDistinguishedNames => {
  const value = new asn1js.Utf8String({ value: name.slice(0, LONGEST) });
  return new RelativeDistinguishedNames({
    typesAndValues: [new AttributeTypeAndValue({ type: NAME, value: value as never })],
  });
};

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new Extension({ extnID, critical, extnValue: value.toBER() });

const usage = ({ bits, unused }: typeof TO_SIGN) =>
  new asn1js.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits: unused });

const keyOf = (short: ArrayBuffer) => new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: short });

/** By what certificates find each other. */
async function shortOf(key: webcrypto.CryptoKey): Promise<ArrayBuffer> {
  const spki = Buffer.from(await globalThis.crypto.subtle.exportKey('spki', key));
  return Uint8Array.from(createHash('sha256').update(spki).digest().subarray(0, 20)).buffer;
}

/** A number above zero, as a serial must be. */
function positive(bytes: Buffer): ArrayBuffer {
  bytes[0] = ((bytes[0] as number) & 0x7f) | 0x40;
  return Uint8Array.from(bytes).buffer;
}
