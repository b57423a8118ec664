import type { AudienceWord } from '../../platform/journal/audience.rules.js';
import type { SignedCheckpoint } from '../../platform/journal/checkpoint.rules.js';

export const FORMAT = 'jalon-proof 1';
export const DATA = 'preuve.json';
export const SEAL = 'sceau.json';
export const REPORT = 'rapport.html';
export const CHECKPOINTS = 'points-de-controle.txt';
export const VERIFIER = 'verifier.mjs';
export const README = 'LISEZ-MOI.txt';

/** A line of a claim, with the fields that are sealed; amounts are decimal text. */
export interface ProofLine {
  readonly id: string;
  readonly number: number;
  readonly partnerId: string;
  readonly partner: string;
  readonly workPackageId: string;
  readonly workPackage: string;
  readonly category: string;
  readonly incurredOn: string;
  readonly paidOn: string | null;
  readonly documentRef: string;
  readonly issuer: string;
  readonly description: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly eligible: string;
}

/** A file that shows that a line is true, by its hash. */
export interface ProofEvidence {
  readonly line: number;
  readonly documentId: string;
  readonly name: string;
  readonly version: number;
  readonly size: number;
  readonly sha256: string;
}

/** What a partner signed of the claim: the seal of its last round. */
export interface ProofDeclaration {
  readonly partner: string;
  readonly round: number;
  readonly declared: string;
  readonly signedAt: string | null;
  readonly sha256: string | null;
}

/** What was decided or paid, as the portal keeps it. */
export interface ProofSection {
  readonly name: string;
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

/** The words of a line of the journal, exactly as they were hashed. */
export interface ProofWords {
  readonly id: string;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly audience: AudienceWord;
  readonly partnerId: string | null;
  readonly facts: string;
}

/** A line of the journal; one that the reader may not see is its hash alone. */
export interface ProofJournalLine {
  readonly seq: number;
  readonly hash: string;
  readonly previous?: string;
  readonly words?: ProofWords;
}

/** All that a proof says, as it is written in the package. */
export interface ProofData {
  readonly format: typeof FORMAT;
  readonly madeAt: string;
  readonly madeFor: string;
  readonly project: {
    readonly id: string;
    readonly acronym: string;
    readonly title: string;
    readonly programme: string;
    readonly authority: string;
    readonly illustrative: boolean;
  };
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly kind: string;
    readonly state: string;
    readonly declared: string;
    readonly submittedAt: string | null;
    readonly submittedBy: string | null;
    readonly hash: string | null;
    /** What an advance asks for: it has no lines, and its hash is of this. */
    readonly request?: { readonly requested: string; readonly purpose: string };
    readonly period: { readonly number: number; readonly fromOn: string; readonly untilOn: string };
  };
  readonly lines: readonly ProofLine[];
  readonly declarations: readonly ProofDeclaration[];
  readonly evidence: readonly ProofEvidence[];
  readonly control: readonly ProofSection[];
  readonly journal: readonly ProofJournalLine[];
  readonly checkpoints: readonly SignedCheckpoint[];
}

/** What the portal signs of a package when it leaves. */
export interface ProofSeal {
  readonly format: typeof FORMAT;
  readonly projectId: string;
  readonly claimId: string;
  readonly madeAt: string;
  /** SHA-256 of each file. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 of each line of the claim by its number, of each piece of evidence by its document and version. */
  readonly lines: Readonly<Record<string, string>>;
  readonly evidence: Readonly<Record<string, string>>;
  /** Where the journal stood. */
  readonly journal: { readonly seq: number; readonly head: string; readonly chain: string };
  readonly publicKey: string;
}

export interface SignedSeal {
  readonly seal: ProofSeal;
  /** Ed25519 over the canonical JSON of the seal, in base64. */
  readonly signature: string;
}
