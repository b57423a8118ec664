import { finding, ofEachLine } from '../kernel/finding.js';
import { isSiren } from './identifiers.rules.js';
import { type ClaimTerms, type DeclaredLine, subjectOf } from './line.rules.js';

/** R22: a supplier's SIREN, where there is one, is one. */
export const fromAKnownIssuer = ofEachLine<DeclaredLine, ClaimTerms>('R22', (line) =>
  line.issuerSiren === null || isSiren(line.issuerSiren)
    ? undefined
    : finding({
        code: 'issuer.siren-malformed',
        rule: 'R22',
        severity: 'blocking',
        subject: subjectOf(line),
        figures: { siren: line.issuerSiren.slice(0, 40) },
        sources: ['Code de commerce, art. R123-221'],
        cure: 'correct-identifier',
      }),
);

/** The programme pays for what it lists, and for nothing else. */
export const inACategoryOfTheCall = ofEachLine<DeclaredLine, ClaimTerms>('R5', (line, { programme }) =>
  programme.categories.includes(line.category)
    ? undefined
    : finding({
        code: 'line.category-not-in-call',
        rule: 'R5',
        severity: 'blocking',
        subject: subjectOf(line),
        figures: { category: line.category, programme: programme.title },
        sources: [programme.window.source],
        cure: 'take-out',
      }),
);

/** R11: an amount below zero takes an invoice back, and says which. */
export const creditOfAnInvoice = ofEachLine<DeclaredLine, ClaimTerms>('R11', (line, { programme }) =>
  line.eligible.cents >= 0n || line.creditOf !== null
    ? undefined
    : finding({
        code: 'credit.without-invoice',
        rule: 'R11',
        severity: 'blocking',
        subject: subjectOf(line),
        figures: { amount: line.eligible },
        sources: [programme.window.source],
        cure: 'add-reference',
      }),
);
