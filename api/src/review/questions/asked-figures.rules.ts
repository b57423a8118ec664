/** What the authority asks about. */
export const askedSubjects = ['CLAIM', 'LINE', 'BUDGET', 'WORK_PACKAGE', 'FUNCTION', 'PAYMENT'] as const;
export type AskedSubject = (typeof askedSubjects)[number];

/** One figure as it stands, for one partner who may be asked about it: nobody is told of a figure that is not theirs. */
export interface AskedFigure {
  readonly figure: string;
  readonly partnerId: string;
  /** An amount in euros and cents, a level, a percentage. */
  readonly value: string;
}

/** Something of which figures may be asked about. */
export interface Askable {
  readonly projectId: string;
  readonly code: string;
  readonly figures: readonly AskedFigure[];
}

/** The figure that a partner is asked about, if it may be; a question about the whole has none. */
export const figureOf = ({ figures }: Askable, figure: string, partnerId: string): AskedFigure | undefined =>
  figures.find((one) => one.figure === figure && one.partnerId === partnerId);
