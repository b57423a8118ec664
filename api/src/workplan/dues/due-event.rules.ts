/** What may happen to a deliverable or to a milestone; the last one is told by its forecast changes. */
export const dueEventKinds = [
  'DRAFTED',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'ACCEPTED',
  'DUE_MOVED',
  'DELAY_EXPLAINED',
  'PUT_AT_RISK',
  'PUT_BACK_ON_PLAN',
  'ACHIEVED',
  'ACHIEVED_WITH_RESERVATIONS',
  'MISSED',
  'DECISION_WITHDRAWN',
  'FORECAST_MOVED',
] as const;
export type DueEventKind = (typeof dueEventKinds)[number];

interface Happened {
  readonly id: string;
  readonly at: Date;
  readonly kind: DueEventKind;
}

export const newestFirst = (a: Happened, b: Happened): number =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);

/** The number of the version that each event is about: the first time it was handed in is 1; none before. */
export function roundsOf(events: readonly Happened[]): Map<string, number> {
  const rounds = new Map<string, number>();
  let round = 0;
  for (const { id, kind } of [...events].sort(newestFirst).reverse()) {
    if (kind === 'SUBMITTED') round += 1;
    if (round > 0 && (kind === 'SUBMITTED' || kind === 'CHANGES_REQUESTED' || kind === 'ACCEPTED'))
      rounds.set(id, round);
  }
  return rounds;
}
