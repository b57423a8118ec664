import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';
import type { DeliverableState } from './deliverable.lifecycle.js';

export interface DatedDelivery {
  readonly state: DeliverableState;
  readonly dueOn: Day;
  readonly submittedOn: Day | null;
  readonly delayReason: string;
}

const isHandedIn = (state: DeliverableState): boolean => state === 'SUBMITTED' || state === 'ACCEPTED';

/** Handed in after its day, or awaited since; sent back, its day runs again. */
export const isDelayed = ({ state, dueOn, submittedOn }: Omit<DatedDelivery, 'delayReason'>, today: Day): boolean =>
  (isHandedIn(state) && submittedOn !== null ? submittedOn : today) > dueOn;

/** Late, and nobody has said why. */
export const isUnexplained = (deliverable: DatedDelivery, today: Day): boolean =>
  deliverable.delayReason.trim() === '' && isDelayed(deliverable, today);

/** The deliverables that block the report of a period: due by its end, late, without a reason; the oldest first. */
export const blockingReport = <D extends DatedDelivery>(deliverables: readonly D[], until: Day, today: Day): D[] =>
  deliverables
    .filter((one) => one.dueOn <= until && isUnexplained(one, today))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));

/** What is handed in after its day says why: without it, the report of the period would be blocked. */
export function agreeOnDelay({ dueOn }: { readonly dueOn: Day }, reason: string, today: Day): void {
  if (today > dueOn && reason === '') throw new Refusal('deliverable.delay-needs-reason', { dueOn, today });
}

/** Refuses a reason for what is not late. */
export function agreeOnReason(deliverable: DatedDelivery, today: Day): void {
  if (!isDelayed(deliverable, today)) throw new Refusal('deliverable.not-late', { dueOn: deliverable.dueOn });
}

interface Lasting {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Refuses to move the day of what was handed in, a day that has come, to a day that has, and out of the project. */
export function agreeOnDueMove(
  { state, dueOn: from }: Pick<DatedDelivery, 'state' | 'dueOn'>,
  to: Day,
  { startsOn, endsOn }: Lasting,
  today: Day,
): void {
  if (isHandedIn(state)) throw new Refusal('deliverable.handed-in', { state });
  if (from <= today) throw new Refusal('deliverable.due-has-come', { dueOn: from, today });
  if (to <= today) throw new Refusal('deliverable.due-in-the-past', { dueOn: to, today });
  if (to < startsOn || to > endsOn) throw new Refusal('deliverable.outside-project', { dueOn: to, startsOn, endsOn });
  if (to === from) throw new Refusal('deliverable.same-day', { dueOn: from });
}
