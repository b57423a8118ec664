import { Refusal } from '../kernel/refusal.js';

/** A work package, in per cent of itself. */
export const WHOLE_WORK = 100;

interface Shared {
  readonly id: string;
  readonly share: number;
}

/** What all functions together take of one work package, in per cent. */
export const sharedOf = (studies: readonly Shared[]): number => studies.reduce((sum, { share }) => sum + share, 0);

/** Refuses with `study.beyond-whole` what would give functions more than there is of a work package. */
export function agreeOnShare(ofWork: readonly Shared[], said: Shared, code: string): void {
  const left = WHOLE_WORK - sharedOf(ofWork.filter(({ id }) => id !== said.id));
  if (said.share > left) throw new Refusal('study.beyond-whole', { code, share: said.share, left });
}

interface Place {
  readonly id: string;
  readonly functionId: string;
  readonly partnerId: string;
  readonly deliverableId: string | null;
}

/** Refuses with `study.said-already` a second study of the same function, by the same partner, for the same deliverable. */
export function agreeOnPlace(ofWork: readonly Place[], said: Place, code: string): void {
  const same = (one: Place) =>
    one.id !== said.id &&
    one.functionId === said.functionId &&
    one.partnerId === said.partnerId &&
    one.deliverableId === said.deliverableId;
  if (ofWork.some(same)) throw new Refusal('study.said-already', { code });
}
