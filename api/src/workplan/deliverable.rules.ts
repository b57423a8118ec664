import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';

/** What is handed in after its day says why: without it, the report of the period would be blocked. */
export function agreeOnDelay({ dueOn }: { readonly dueOn: Day }, reason: string, today: Day): void {
  if (today > dueOn && reason === '') throw new Refusal('deliverable.delay-needs-reason', { dueOn, today });
}
