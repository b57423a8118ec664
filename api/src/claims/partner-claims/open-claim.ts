import { type Actor, keepsBooks } from '../../platform/access/actor.js';
import type { PartnerClaim } from '../partner-claim.entity.js';
import type { PartnerClaimState } from '../partner-claim.lifecycle.js';

/** Its lines and its report can still change. */
export const isOpen = (state: PartnerClaimState): boolean => state === 'DRAFT' || state === 'RETURNED';

/** What is being written is for those who keep the books of its partner; everybody else reads what was signed last. */
export const readsDraft = (actor: Actor, { projectId, partnerId, state }: PartnerClaim): boolean =>
  isOpen(state) && keepsBooks(actor, projectId, partnerId);
