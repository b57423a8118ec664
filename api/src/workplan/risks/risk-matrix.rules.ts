export const riskLevels = ['LOW', 'MODERATE', 'HIGH', 'CRITICAL'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** The least and the most that a probability or an impact may be. */
export const LEAST_GRADE = 1;
export const MOST_GRADE = 5;

/** Every grade, from the least. */
export const grades: readonly number[] = Array.from(
  { length: MOST_GRADE - LEAST_GRADE + 1 },
  (_, i) => LEAST_GRADE + i,
);

/** From which score (probability × impact, 1 to 25) a risk is of each level; what lies below the first is low. */
export type RiskThresholds = Readonly<Record<Exclude<RiskLevel, 'LOW'>, number>>;
export const USUAL_THRESHOLDS: RiskThresholds = { MODERATE: 4, HIGH: 10, CRITICAL: 16 };

export interface Assessment {
  readonly probability: number;
  readonly impact: number;
}

export const scoreOf = ({ probability, impact }: Assessment): number => probability * impact;

export function levelOf(
  assessment: Assessment,
  { MODERATE, HIGH, CRITICAL }: RiskThresholds = USUAL_THRESHOLDS,
): RiskLevel {
  const score = scoreOf(assessment);
  if (score >= CRITICAL) return 'CRITICAL';
  if (score >= HIGH) return 'HIGH';
  return score >= MODERATE ? 'MODERATE' : 'LOW';
}

/** Later compared with earlier: above 0 when it grew worse; the score decides, whatever the level. */
export const worsening = (before: Assessment, after: Assessment): number => scoreOf(after) - scoreOf(before);

/** So many risks that were assessed alike, and came from the same place. */
export interface AssessedGroup extends Assessment {
  /** Where the review before the last had put them; none for those assessed once. */
  readonly former: Assessment | null;
  readonly count: number;
}

export interface MatrixCell extends Assessment {
  readonly count: number;
}

export interface MatrixMove extends Assessment {
  readonly from: Assessment;
  readonly count: number;
}

const alike = (one: Assessment, other: Assessment): boolean =>
  one.probability === other.probability && one.impact === other.impact;

const together = (groups: readonly AssessedGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

/** All 25 cells, empty ones too: the most probable first, and each row from the least impact. */
export const cellsOf = (groups: readonly AssessedGroup[]): MatrixCell[] =>
  grades.toReversed().flatMap((probability) =>
    grades.map((impact) => {
      const cell = { probability, impact };
      return { ...cell, count: together(groups.filter((group) => alike(group, cell))) };
    }),
  );

/** The groups that their last review has put into another cell. */
export const movesOf = (groups: readonly AssessedGroup[]): MatrixMove[] =>
  groups.flatMap(({ former, count, probability, impact }) =>
    former && !alike(former, { probability, impact }) ? [{ from: former, probability, impact, count }] : [],
  );
