import { Refusal } from '../../kernel/refusal.js';

export const readings = ['UNREAD', 'ASKED', 'ANSWERED', 'ACKNOWLEDGED'] as const;
/** Where an update stands between the partner and the lead. */
export type Reading = (typeof readings)[number];

export interface ReadingFacts {
  readonly acknowledged: boolean;
  /** Questions about it. */
  readonly asked: number;
  /** Of these, how many have their answer. */
  readonly answered: number;
}

export function readingOf({ acknowledged, asked, answered }: ReadingFacts): Reading {
  if (acknowledged) return 'ACKNOWLEDGED';
  if (asked > answered) return 'ASKED';
  return asked > 0 ? 'ANSWERED' : 'UNREAD';
}

/** What each standing leaves to do, whoever may do it. */
export const readingVerbs: Readonly<Record<Reading, readonly string[]>> = {
  UNREAD: ['acknowledge', 'ask', 'attach', 'read-questions'],
  ASKED: ['answer', 'attach', 'read-questions'],
  ANSWERED: ['acknowledge', 'ask', 'attach', 'read-questions'],
  ACKNOWLEDGED: ['read-questions'],
};

/** An update is read once, and asked about while nothing is left to be answered. */
export function agreeOnReading(reading: Reading): void {
  if (reading === 'ACKNOWLEDGED') throw new Refusal('status-update.already-read');
  if (reading === 'ASKED') throw new Refusal('status-update.question-open');
}
