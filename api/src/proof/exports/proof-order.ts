import type { Language } from '../../platform/settings.js';
import type { ClaimOrder } from '../package/proof-package.js';

/** A line of the journal as it goes to a thread. */
export interface TrailRow {
  readonly seq: number;
  readonly at: Date;
  readonly actorName: string;
  readonly event: string;
  readonly told: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly hash: string;
}

export interface TrailOrder {
  readonly kind: 'TRAIL_CSV' | 'TRAIL_XLSX';
  readonly language: Language;
  readonly acronym: string;
  readonly lines: readonly TrailRow[];
}

/** What the workshop is asked to make; it knows no database. */
export type ProofOrder = TrailOrder | ClaimOrder;
