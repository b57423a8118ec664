import type { MemberRole } from '../graphql/graphql';

/** Whom a person works for, as far as roles go. */
export type Side = 'partner' | 'lead' | 'funder';

const OF_A_PARTNER: readonly MemberRole[] = ['PARTNER_MEMBER', 'PARTNER_FINANCE', 'PARTNER_LEGAL'];

const offered: Readonly<Record<Side, readonly MemberRole[]>> = {
  partner: OF_A_PARTNER,
  lead: ['LEAD_COORDINATOR', 'LEAD_FINANCE', ...OF_A_PARTNER],
  funder: ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'],
};

/** The roles worth offering to someone of that side; the API has the last word. */
export const rolesOffered = (side: Side): readonly MemberRole[] => offered[side];
