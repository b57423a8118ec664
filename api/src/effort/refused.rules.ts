import type { Finding } from '../kernel/finding.js';
import { type Facts, Refusal } from '../kernel/refusal.js';

/** What a rule found of hours or of terms and would not have, as the refusal that says so; none when it found nothing. */
export function refuse(findings: readonly Finding[], about: Facts = {}): void {
  const [first] = findings;
  if (!first) return;
  const figures = { ...first.figures, ...about };
  switch (first.code) {
    case 'employment.terms-overlap':
      throw new Refusal('employment.terms-overlap', figures);
    case 'employment.ends-before-it-starts':
      throw new Refusal('employment.ends-before-it-starts', figures);
    case 'employment.quota-impossible':
      throw new Refusal('employment.quota-impossible', figures);
    case 'hours.without-employment':
      throw new Refusal('hours.without-employment', figures);
    case 'hours.above-a-day':
      throw new Refusal('hours.above-a-day', figures);
    case 'hours.above-a-year':
      throw new Refusal('hours.above-a-year', figures);
    default:
      throw new Refusal('hours.below-zero', figures);
  }
}
