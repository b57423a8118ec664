import { Refusal } from '../../kernel/refusal.js';

export const readings = ['UNREAD', 'ASKED', 'ANSWERED', 'ACKNOWLEDGED', 'OWN'] as const;
/** Where an update stands between the partner and the lead; of the lead partner’s own words nobody waits for anything. */
export type Reading = (typeof readings)[number];

export interface ReadingFacts {
  /** The lead partner itself spoke. */
  readonly own: boolean;
  readonly acknowledged: boolean;
  /** Questions about it. */
  readonly asked: number;
  /** Of these, how many have their answer. */
  readonly answered: number;
}

export function readingOf({ own, acknowledged, asked, answered }: ReadingFacts): Reading {
  if (own) return 'OWN';
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
  OWN: ['attach'],
};

/** An update is read once, and asked about while nothing is left to be answered. */
export function agreeOnReading(reading: Reading): void {
  if (reading === 'OWN') throw new Refusal('status-update.own-words');
  if (reading === 'ACKNOWLEDGED') throw new Refusal('status-update.already-read');
  if (reading === 'ASKED') throw new Refusal('status-update.question-open');
}
