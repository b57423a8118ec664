import type { Programme } from '../budget/programme/programme.rules.js';
import { finding, ofEachLine } from '../kernel/finding.js';
import { Money, type Share } from '../kernel/money.js';
import { type ClaimTerms, type DeclaredLine, subjectOf } from './line.rules.js';

export interface VatFacts {
  /** The share of VAT that the partner recovers. */
  readonly recovered: Share;
  /** A certificate says that the rest is not recovered. */
  readonly certified: boolean;
  /** The total cost of the operation, VAT included. */
  readonly operationCost: Money;
}

/** R8: the VAT of an amount that is eligible: all of it under the bound of the programme, else what is certified as not recovered. */
export function eligibleVat(
  amount: Money,
  { recovered, certified, operationCost }: VatFacts,
  programme: Programme,
): Money {
  const { regime, below } = programme.vat;
  if (regime === 'BELOW_TOTAL_COST' && below && operationCost.compare(below) < 0) return amount;
  if (!certified) return Money.zero;
  return amount.take({ part: recovered.whole - recovered.part, whole: recovered.whole }, programme.rounding);
}

/** R8: what is declared is no more than net and the VAT that is eligible; of a credit note, the amounts are below zero. */
export const vatAsAllowed = ofEachLine<DeclaredLine, ClaimTerms>('R8', (line, terms) => {
  const { programme, operationCost, partners } = terms;
  const recovered = partners.get(line.partnerId)?.vatRecovered ?? { part: 0n, whole: 1n };
  const certified = line.pieces.some(({ kind }) => kind === 'VAT_CERTIFICATE');
  const vat = eligibleVat(line.vat, { recovered, certified, operationCost }, programme);
  const most = line.net.plus(vat);
  if (line.eligible.cents < 0n || line.eligible.compare(most) <= 0) return undefined;
  return finding({
    code: 'vat.above-eligible',
    rule: 'R8',
    severity: 'blocking',
    subject: subjectOf(line),
    figures: { declared: line.eligible, most, net: line.net, vat },
    sources: [programme.vat.source],
    cure: 'lower-amount',
  });
});
