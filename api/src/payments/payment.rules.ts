import type { ClaimState } from '../claims/claim.lifecycle.js';

export const paymentKinds = ['ADVANCE', 'INTERIM', 'BALANCE'] as const;
export type PaymentKind = (typeof paymentKinds)[number];

/** The fund that the authority pays; what other funds bring is agreed and paid beside it. */
export const PAID_FUND = 'FEDER';

/** A share of a payment: the lead has yet to send it, its partner to confirm it, or to be heard about what is missing. */
export const shareStandings = ['TO_TRANSFER', 'TO_CONFIRM', 'DISPUTED', 'CONFIRMED'] as const;
export type ShareStanding = (typeof shareStandings)[number];

interface Sent {
  readonly transferredOn: unknown;
  readonly confirmedOn: unknown;
  readonly dispute: string;
}

export function standingOfShare({ transferredOn, confirmedOn, dispute }: Sent): ShareStanding {
  if (transferredOn === null) return 'TO_TRANSFER';
  if (confirmedOn === null) return 'TO_CONFIRM';
  return dispute === '' ? 'CONFIRMED' : 'DISPUTED';
}

/** Claims of which something is certified. */
export const CERTIFIED: readonly ClaimState[] = ['CERTIFIED', 'PAID', 'DISTRIBUTED'];
