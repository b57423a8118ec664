import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { type SealedLine, sealOf, sealOfRequest } from '../../claims/claim-seal.rules.js';
import { chainOf, publicKeyOf, publicPartOf } from '../../platform/journal/checkpoint.rules.js';
import {
  FORMAT,
  type ProofData,
  type ProofEvidence,
  type ProofLine,
  type ProofSeal,
  type SignedSeal,
} from './proof-data.js';

/** JSON whose keys stand in their order, so that the same facts are always the same bytes. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const keys = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${keys.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
};

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** The seal of the lines of a claim, by the very rule with which it was submitted. */
export const sealOfLines = (lines: readonly ProofLine[]): string => sealOf(lines as unknown as readonly SealedLine[]);

/** The seal of a claim: of its lines, or of the advance that it asks for. */
export const sealOfClaim = ({ claim, lines }: Pick<ProofData, 'claim' | 'lines'>): string =>
  claim.request ? sealOfRequest(claim.number, claim.request.requested, claim.request.purpose) : sealOfLines(lines);

export const evidenceKey = ({ documentId, version }: Pick<ProofEvidence, 'documentId' | 'version'>): string =>
  `${documentId} ${version}`;

/** What is signed of a package. */
export function sealed(data: ProofData, files: ReadonlyMap<string, Buffer>, secret: KeyObject): SignedSeal {
  const seal: ProofSeal = {
    ...{ format: FORMAT, projectId: data.project.id, claimId: data.claim.id, madeAt: data.madeAt },
    files: Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])),
    lines: Object.fromEntries(data.lines.map((line) => [line.number, sha256(canonical(line))])),
    evidence: Object.fromEntries(data.evidence.map((piece) => [evidenceKey(piece), piece.sha256])),
    journal: standingOf(data),
    publicKey: publicPartOf(secret),
  };
  return { seal, signature: sign(null, Buffer.from(canonical(seal)), secret).toString('base64') };
}

/** Where the journal of a package stands. */
export const standingOf = ({ journal }: Pick<ProofData, 'journal'>): ProofSeal['journal'] => ({
  seq: journal.at(-1)?.seq ?? 0,
  head: journal.at(-1)?.hash ?? '',
  chain: chainOf(journal.map(({ hash }) => hash)),
});

export function isSealSigned({ seal, signature }: SignedSeal): boolean {
  try {
    return verify(null, Buffer.from(canonical(seal)), publicKeyOf(seal.publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
