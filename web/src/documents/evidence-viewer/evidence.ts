import type { Day } from '../../platform/day';

/** One version of a file, as the API tells it. */
export interface EvidenceVersion {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/** A piece of evidence: `documents { id name latest { id sha256 mediaType } }`. */
export interface EvidenceDocument {
  readonly id: string;
  readonly name: string;
  readonly latest?: EvidenceVersion | null;
}

/** What a line says, to be looked for in its evidence; amounts as the API writes them. */
export interface EvidenceFacts {
  readonly issuer: string;
  readonly reference: string;
  readonly incurredOn: Day | null;
  readonly paidOn: Day | null;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly eligible: string;
}
