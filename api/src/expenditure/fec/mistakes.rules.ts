import { type Finding, type FindingCode, finding, type Severity } from '../../kernel/finding.js';
import type { Facts } from '../../kernel/refusal.js';

export const FEC_SOURCE = 'LPF, art. A. 47 A-1';

interface Mistaken {
  readonly code: FindingCode;
  readonly line: number | null;
  readonly column: string | null;
  readonly value?: string;
  readonly figures?: Facts;
}

/** What is wrong with a file, the first of each severity; the rest is counted. */
export class Mistakes {
  readonly told: Finding[] = [];
  readonly count = { blocking: 0, warning: 0, information: 0 };

  constructor(
    private readonly file: string,
    private readonly most: number,
  ) {}

  wrong(mistaken: Mistaken): void {
    this.tell('blocking', mistaken);
  }

  warn(mistaken: Mistaken): void {
    this.tell('warning', mistaken);
  }

  private tell(severity: Severity, { code, line, column, value, figures }: Mistaken): void {
    this.count[severity] += 1;
    if (this.count[severity] > this.most) return;
    const shown: Facts = value === undefined ? {} : { value: value.slice(0, 40) };
    this.told.push(
      finding({
        code,
        rule: 'FEC',
        severity,
        subject: { kind: 'file', id: this.file },
        figures: { line, column, ...shown, ...figures },
        sources: [FEC_SOURCE],
        cure: 'correct-file',
      }),
    );
  }
}
