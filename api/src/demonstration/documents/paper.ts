import type { Audience } from '../../documents/document.entity.js';

/** A file as somebody sent it, and what it hangs on. */
export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly audience: Audience;
  readonly subjectType: 'claim-line' | 'deliverable' | 'milestone' | 'expense';
  /** Which version of the file; the first unless told. */
  readonly number?: number;
  readonly subjectId: string;
  readonly partnerId: string;
  /** Their partner’s spokesperson unless told. */
  readonly sentBy?: string | null;
  readonly sentAt: Date;
  readonly bytes: Buffer;
}

/** Stands at the foot of each. */
export const FOOT =
  'Document fictif, produit pour la démonstration de Jalon. Personnes, sociétés et montants sont inventés.';
