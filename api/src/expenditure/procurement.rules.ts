import type { Programme } from '../budget/programme/programme.rules.js';
import type { Day } from '../kernel/day.js';
import { finding, ofEachLine } from '../kernel/finding.js';
import type { Money } from '../kernel/money.js';
import { type ClaimTerms, type DeclaredLine, subjectOf } from './line.rules.js';

const BOUGHT = ['EXTERNAL', 'CONSUMABLES', 'EQUIPMENT', 'IP', 'TRAVEL'];

/** Above how much, without VAT, a public buyer of a day must open its order to others. */
export const thresholdOn = (day: Day, { procurement }: Programme): Money | undefined =>
  procurement.thresholds
    .filter(({ from }) => from <= day)
    .reduce<Programme['procurement']['thresholds'][number] | undefined>(
      (last, one) => (last && last.from >= one.from ? last : one),
      undefined,
    )?.above;

/** R21: a public partner's line above the threshold with no procurement reference. */
export const boughtInTheOpen = ofEachLine<DeclaredLine, ClaimTerms>('R21', (line, { programme, partners }) => {
  if (!partners.get(line.partnerId)?.publicBuyer || line.procurementRef?.trim() || !BOUGHT.includes(line.category))
    return undefined;
  const threshold = thresholdOn(line.incurredOn, programme);
  if (!threshold || line.net.compare(threshold) <= 0) return undefined;
  return finding({
    code: 'procurement.no-reference',
    rule: 'R21',
    severity: 'warning',
    subject: subjectOf(line),
    figures: { net: line.net, threshold },
    sources: [programme.procurement.source],
    cure: 'add-reference',
  });
});
