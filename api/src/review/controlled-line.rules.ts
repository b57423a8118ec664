import { type Finding, finding } from '../kernel/finding.js';
import { Money } from '../kernel/money.js';

/** A line as the control of the service done leaves it. */
export interface ControlledLine {
  readonly id: string;
  readonly declared: Money;
  readonly deducted: Money;
  /** The kind of error that a deduction is for. */
  readonly typology: string | null;
  /** Neither refused nor retained: it may come back in a later claim. */
  readonly parked: boolean;
  readonly sampled: boolean;
}

/** R17: declared − deducted; nothing of what is parked. */
export const certifiedOf = ({ declared, deducted, parked }: ControlledLine): Money =>
  parked ? Money.zero : declared.minus(deducted);

/** R17: what is deducted or parked was looked at. */
export const countsAsSampled = ({ deducted, parked, sampled }: ControlledLine): boolean =>
  sampled || parked || !deducted.isZero;

const within = (deducted: Money, declared: Money): boolean =>
  declared.cents >= 0n
    ? deducted.cents >= 0n && deducted.cents <= declared.cents
    : deducted.cents <= 0n && deducted.cents >= declared.cents;

/** R17: a deduction has a typology and never passes what was declared; a parked line has neither. */
export function agreeableControl(line: ControlledLine, source: string): Finding[] {
  const { id, declared, deducted, typology, parked } = line;
  const stated = { rule: 'R17', severity: 'blocking', subject: { kind: 'line', id }, sources: [source] } as const;
  const findings: Finding[] = [];
  if (!within(deducted, declared))
    findings.push(
      finding({
        ...stated,
        code: 'control.deducted-beyond-declared',
        figures: { declared, deducted },
        cure: 'lower-amount',
      }),
    );
  if (!parked && !deducted.isZero && !typology?.trim())
    findings.push(finding({ ...stated, code: 'control.no-typology', figures: { deducted }, cure: 'give-reason' }));
  if (parked && (typology !== null || !deducted.isZero))
    findings.push(
      finding({ ...stated, code: 'control.parked-and-deducted', figures: { deducted }, cure: 'correct-amount' }),
    );
  return findings;
}
