import type { ControlTerms } from '../../budget/programme/programme.rules.js';
import { blocks, type Finding } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';

/** What a finding would have the reviewer decide: taken by one gesture, changed before if need be. */
export interface Proposal {
  readonly decision: 'REDUCED' | 'REFUSED' | 'PARKED';
  readonly deducted: Money;
  /** None for what is parked. */
  readonly typology: string | null;
  readonly source: string;
}

const OTHER = 'OTHER';

/** What may stay of a line, where the rule says so in its figures. */
const allowedBy = ({ figures: { most, expected } }: Finding): Money | undefined => {
  const found = most ?? expected;
  return typeof found === 'string' ? Money.of(found) : undefined;
};

/** What blocks takes back what the rule does not allow; without a figure, the whole line; what only lacks evidence is parked. */
export function proposalOf(finding: Finding, declared: Money, { typologies }: ControlTerms): Proposal | undefined {
  if (!blocks(finding) || declared.isZero) return undefined;
  const source = finding.sources[0] ?? '';
  if (finding.cure === 'add-evidence') return { decision: 'PARKED', deducted: Money.zero, typology: null, source };
  const typology = typologies.find(({ rules }) => rules.includes(finding.rule))?.code ?? OTHER;
  const allowed = allowedBy(finding);
  const over = allowed ? declared.minus(allowed) : declared;
  const [least, most] = declared.cents > 0n ? [0n, declared.cents] : [declared.cents, 0n];
  const part = least < over.cents && over.cents < most;
  return part
    ? { decision: 'REDUCED', deducted: over, typology, source }
    : { decision: 'REFUSED', deducted: declared, typology, source };
}
