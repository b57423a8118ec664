import { addDays, type Day, earliest, latest } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';
import type { PartnerClaimState } from './partner-claim.lifecycle.js';

/** A stretch of the agreement, and the days by which it is declared. */
export interface AskedPeriod {
  readonly fromOn: Day;
  readonly untilOn: Day;
  /** By which the authority awaits the claim of the lead. */
  readonly dueOn: Day;
  /** By which the lead awaits the partners, where it has said so. */
  readonly partnersDueOn: Day | null;
}

/** So many days before the authority awaits the claim, its lead awaits the partners, unless it says otherwise. */
export const USUAL_HEAD_START_DAYS = 14;

/** The day by which partners declare: the lead's, or a fortnight before the authority's, once the period is over. */
export const partnersAwaitedOn = ({ untilOn, dueOn, partnersDueOn }: Omit<AskedPeriod, 'fromOn'>): Day =>
  partnersDueOn ?? earliest(dueOn, latest(addDays(untilOn, 1), addDays(dueOn, -USUAL_HEAD_START_DAYS)));

/** Where a declaration is: before, during or after its period, late, with the lead, or done. */
export const declarationStandings = ['TO_COME', 'RUNNING', 'AWAITED', 'LATE', 'WITH_LEAD', 'DONE'] as const;
export type DeclarationStanding = (typeof declarationStandings)[number];

/** What is known of one partner and one period. */
export interface Declared {
  /** Of its declaration, as far as it is in sight; none while there is none. */
  readonly state: PartnerClaimState | null;
  /** Its expenditure of the period stands in a claim that was submitted. */
  readonly sent: boolean;
}

/** What was sent back waits for its partner as if it had never been signed. */
export function standingOf(period: AskedPeriod, { state, sent }: Declared, today: Day): DeclarationStanding {
  if (sent || state === 'VALIDATED' || state === 'INCLUDED') return 'DONE';
  if (state === 'SIGNED' || state === 'LEAD_REVIEW') return 'WITH_LEAD';
  if (today > partnersAwaitedOn(period)) return 'LATE';
  if (state === 'RETURNED' || today > period.untilOn) return 'AWAITED';
  return today >= period.fromOn ? 'RUNNING' : 'TO_COME';
}

/** The partner has its part to do, now or later. */
export const isOpen = (standing: DeclarationStanding): boolean => standing !== 'WITH_LEAD' && standing !== 'DONE';

/** Refuses to await partners before their period is over, or after the authority awaits the lead. */
export function agreeOnDeadlines(
  { untilOn }: Pick<AskedPeriod, 'untilOn'>,
  { partnersDueOn, dueOn }: { readonly partnersDueOn: Day; readonly dueOn: Day },
): void {
  if (partnersDueOn <= untilOn) throw new Refusal('claim-period.due-too-soon', { partnersDueOn, untilOn });
  if (partnersDueOn > dueOn) throw new Refusal('claim-period.deadlines-crossed', { partnersDueOn, dueOn });
}
