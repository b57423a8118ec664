import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { bytesOf, type Keyring } from './keyring.js';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const SIGNED_ATTRIBUTES = 0;

/** As RFC 5754 writes it: with a parameter that says nothing, which the library leaves out. */
const SHA256_WITH_RSA = new AlgorithmIdentifier({
  algorithmId: '1.2.840.113549.1.1.11',
  algorithmParams: new asn1js.Null(),
});

const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });

/**
 * The signature of what has that SHA-256 (CAdES B-B, EN 319 122-1): it names its certificate by hash, so that no
 * other can stand in for it, and says no hour, which the paper does.
 */
export async function signatureOf(digest: Uint8Array, { key, certificates }: Keyring): Promise<Buffer> {
  const [own] = certificates;
  const named = createHash('sha256').update(bytesOf(own)).digest();
  const attributes = [
    new Attribute({ type: CONTENT_TYPE, values: [new asn1js.ObjectIdentifier({ value: ContentInfo.DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [octets(digest)] }),
    new Attribute({ type: SIGNING_CERTIFICATE, values: [sequence(sequence(sequence(octets(named))))] }),
  ];
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: SIGNED_ATTRIBUTES, attributes: inOrder(attributes) }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    certificates: certificates.filter((one) => one === own || !isRoot(one)),
    signerInfos: [signer],
  });
  await signed.sign(key as never, 0, 'SHA-256');
  if (signer.signatureAlgorithm.algorithmId === SHA256_WITH_RSA.algorithmId)
    signer.signatureAlgorithm = SHA256_WITH_RSA;
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

/** Whoever trusts a root has it already: in the file it would be bytes that nothing signs. */
const isRoot = ({ subject, issuer }: Certificate): boolean => subject.isEqual(issuer);

/** A set is written in the order of its bytes: checkers write it anew before they check. */
const inOrder = (attributes: Attribute[]): Attribute[] =>
  attributes
    .map((attribute) => ({ attribute, bytes: Buffer.from(attribute.toSchema().toBER()) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ attribute }) => attribute);
