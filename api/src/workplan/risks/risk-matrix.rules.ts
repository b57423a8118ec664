export const riskLevels = ['LOW', 'MODERATE', 'HIGH', 'CRITICAL'] as const;
export type RiskLevel = (typeof riskLevels)[number];

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
