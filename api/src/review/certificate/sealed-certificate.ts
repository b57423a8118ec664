import type { Seal } from '../../platform/seal/seal.js';
import { type CertificateFacts, hashOf } from './certificate-facts.rules.js';
import type { CertificateOrder } from './certificate-paper.js';

/** The paper of a certificate with its seal, drawn here or in another thread. */
export function sealedCertificate(
  seal: Pick<Seal, 'sealed'>,
  facts: CertificateFacts,
  at: Date,
  draw: (order: CertificateOrder) => Promise<Buffer>,
): Promise<Buffer> {
  const words = { reason: facts.reference, name: facts.certifiedBy, location: facts.authority, at };
  return seal.sealed(words, (field) => draw({ facts, hash: hashOf(facts), seal: field }));
}
