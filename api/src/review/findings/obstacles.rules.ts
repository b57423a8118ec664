import type { Decision } from '../line-review.entity.js';

/** What a conclusion looks at, of a line that is no flat rate. */
export interface StandingLine {
  readonly inSample: boolean;
  readonly decision: Decision | null;
  readonly notified: boolean;
  readonly closed: boolean;
}

interface Standing {
  readonly review: { readonly answersDueOn: string | null; readonly answersClosed: boolean } | undefined;
  readonly reviewed: { readonly stratum: string | null; readonly decision: Decision | null };
}

/** How a line stands towards what was told. */
export const standingOf = ({ review, reviewed }: Standing): StandingLine => ({
  ...{ inSample: reviewed.stratum !== null, decision: reviewed.decision },
  ...{ notified: review?.answersDueOn != null, closed: review?.answersClosed ?? false },
});

export const obstacleCodes = ['NO_SAMPLE', 'UNDECIDED', 'QUESTIONS_OPEN', 'UNNOTIFIED', 'ANSWERS_OPEN'] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];

/** What keeps a control from its next step, and how many lines it is of. */
export interface Obstacle {
  readonly code: ObstacleCode;
  readonly count: number;
}

/** What a partner is told of, and may answer. */
export const isFinding = ({ decision }: Pick<StandingLine, 'decision'>): boolean =>
  decision !== null && decision !== 'ACCEPTED';

const obstacle = (code: ObstacleCode, count: number): Obstacle[] => (count > 0 ? [{ code, count }] : []);

/** Findings are told once: a sample was drawn, or everything was looked at, and each of its lines is decided. */
export function obstaclesToNotify(lines: readonly StandingLine[]): Obstacle[] {
  const undecided = lines.filter(({ decision }) => decision === null);
  const sampled = lines.some(({ inSample }) => inSample);
  if (!sampled && undecided.length > 0) return [{ code: 'NO_SAMPLE', count: undecided.length }];
  return obstacle('UNDECIDED', undecided.filter(({ inSample }) => inSample).length);
}

/** A control is concluded once nothing is open: every finding was told, and its answers are closed. */
export function obstaclesToConclude(lines: readonly StandingLine[], questions: number): Obstacle[] {
  const findings = lines.filter(isFinding);
  return [
    ...obstaclesToNotify(lines),
    ...obstacle('QUESTIONS_OPEN', questions),
    ...obstacle('UNNOTIFIED', findings.filter(({ notified }) => !notified).length),
    ...obstacle('ANSWERS_OPEN', findings.filter(({ notified, closed }) => notified && !closed).length),
  ];
}
