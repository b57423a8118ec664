import type { Day } from '../../kernel/day.js';
import type { Language } from '../../platform/settings.js';
import type { RiskLevel } from '../../workplan/risks/risk-matrix.rules.js';
import type { DecommitmentLevel } from './decommitment-level.rules.js';

/** One project as it goes to a thread: amounts in cents. */
export interface SheetRow {
  readonly name: string;
  readonly title: string;
  readonly year: number;
  readonly agreed: bigint;
  readonly cost: bigint;
  readonly declared: bigint;
  readonly certified: bigint;
  readonly paid: bigint;
  readonly toComeBack: bigint;
  readonly by: Day | null;
  readonly missing: bigint;
  readonly atRisk: bigint;
  readonly level: DecommitmentLevel;
  readonly lateClaims: number;
  readonly lateUpdates: number;
  readonly openControls: number;
  readonly toPay: number;
  readonly corrections: number;
  readonly openRisks: number;
  readonly worstRisk: RiskLevel | null;
}

/** What the workshop is asked to make; it knows no database. */
export interface SheetOrder {
  readonly format: 'XLSX' | 'CSV';
  readonly language: Language;
  readonly today: Day;
  readonly rows: readonly SheetRow[];
}

export const sheetNames = { fr: 'Programme', en: 'Programme' } as const;
