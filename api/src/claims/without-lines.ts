import { Refusal } from '../kernel/refusal.js';
import { type Claim, ClaimKind } from './claim.entity.js';

/** Refuses with `claim.without-lines`: an advance asks for an amount. */
export function refuseWithoutLines({ kind }: Pick<Claim, 'kind'>): void {
  if (kind === ClaimKind.ADVANCE) throw new Refusal('claim.without-lines');
}
