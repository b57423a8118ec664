import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';

export const interfaceKinds = ['MECHANICAL', 'ELECTRICAL', 'FLUIDIC', 'DATA', 'THERMAL', 'OPTICAL', 'OTHER'] as const;
export type InterfaceKind = (typeof interfaceKinds)[number];

/** What was agreed on. */
export interface Met {
  readonly kind: InterfaceKind;
  readonly wordsFr: string;
  readonly wordsEn: string;
}

/** An agreement holds for what was said: another kind or other words are agreed on anew. */
export const stillAgreed = (before: Met, after: Met): boolean =>
  before.kind === after.kind && before.wordsFr === after.wordsFr && before.wordsEn === after.wordsEn;

/** Refuses with `function-interface.not-yet` an agreement of a day that has not come. */
export function agreeOnDay(agreedOn: Day, today: Day): void {
  if (agreedOn > today) throw new Refusal('function-interface.not-yet', { agreedOn, today });
}
