import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';
import type { MemberRole } from '../platform/access/actor.js';

const FOR_THE_FUNDER: readonly MemberRole[] = ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'];
const FOR_THE_LEAD: readonly MemberRole[] = ['LEAD_COORDINATOR', 'LEAD_FINANCE'];

export interface Invitation {
  readonly role: MemberRole;
  readonly partner: { readonly lead: boolean } | null;
  readonly endsOn: Day | null;
}

/** Refuses an invitation whose role and side do not go together, naming what would cure it. */
export function agreeOn({ role, partner, endsOn }: Invitation, today: Day): void {
  if (FOR_THE_FUNDER.includes(role) !== (partner === null)) throw new Refusal('membership.wrong-side', { role });
  if (FOR_THE_LEAD.includes(role) && !partner?.lead) throw new Refusal('membership.lead-partner-only', { role });
  if (role === 'AUDITOR' && endsOn === null) throw new Refusal('membership.auditor-needs-end', { role });
  if (endsOn !== null && endsOn < today) throw new Refusal('membership.ends-in-the-past', { endsOn });
}
