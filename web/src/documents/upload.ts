import type { Refusal } from '../platform/refusal';

/** One file on its way: still on this device, being sent, being checked by the portal, or refused. */
export interface Upload {
  /** Made once, so that a second try is the same document. */
  readonly documentId: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'checking' | 'refused';
  /** Bytes that have left this device. */
  readonly sent: number;
  readonly refusal?: Refusal;
}

export type UploadStep =
  | { readonly kind: 'chosen'; readonly uploads: readonly Upload[] }
  | { readonly kind: 'sent'; readonly documentId: string; readonly sent: number }
  | { readonly kind: 'refused'; readonly documentId: string; readonly refusal: Refusal }
  | { readonly kind: 'again'; readonly documentId: string }
  | { readonly kind: 'gone'; readonly documentId: string };

function after(upload: Upload, step: UploadStep): Upload {
  if (step.kind === 'sent')
    return { ...upload, state: step.sent >= upload.file.size ? 'checking' : 'sending', sent: step.sent };
  if (step.kind === 'refused') return { ...upload, state: 'refused', refusal: step.refusal };
  return { ...upload, state: 'waiting', sent: 0, refusal: undefined };
}

/** What the files on their way become after one step. */
export function uploadsAfter(uploads: readonly Upload[], step: UploadStep): readonly Upload[] {
  if (step.kind === 'chosen') return [...uploads, ...step.uploads];
  if (step.kind === 'gone') return uploads.filter(({ documentId }) => documentId !== step.documentId);
  return uploads.map((upload) => (upload.documentId === step.documentId ? after(upload, step) : upload));
}

/** True while leaving the page would lose something. */
export const underWay = (uploads: readonly Upload[]): boolean => uploads.some(({ state }) => state !== 'refused');
