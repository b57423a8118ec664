import type { Programme } from '../budget/programme/programme.rules.js';
import { covers, earliest } from '../kernel/day.js';
import { type Finding, finding, ofEachLine } from '../kernel/finding.js';
import { type ClaimTerms, type DeclaredLine, subjectOf } from './line.rules.js';

/** What is proved by a payment must have been paid; flat rates, gifts and depreciation never are. */
export const isToBePaid = ({ category, method }: DeclaredLine, { evidence }: Programme): boolean =>
  evidence
    .find((rule) => rule.category === category && rule.method === method)
    ?.payment.some((group) => !group.includes('ACCOUNTING_ENTRY')) ?? false;

/** R11: incurred within the agreement, paid within the programme and the agreement's tail; a credit note has the days of its invoice. */
export const withinTheWindow = ofEachLine<DeclaredLine, ClaimTerms>('R11', (line, { programme, agreement }) => {
  const { incurredOn, paidOn } = line.creditOf ?? line;
  const { window } = programme;
  const stated = {
    rule: 'R11',
    severity: 'blocking',
    subject: subjectOf(line),
    sources: [window.source],
    cure: 'take-out',
  } as const;
  const findings: Finding[] = [];
  if (!covers(agreement.period, incurredOn))
    findings.push(
      finding({
        ...stated,
        code: 'window.incurred-outside',
        figures: { incurredOn, from: agreement.period.from, until: agreement.period.until },
      }),
    );
  if (paidOn === null) {
    if (isToBePaid(line, programme))
      findings.push(finding({ ...stated, code: 'window.not-paid', figures: { incurredOn }, cure: 'correct-date' }));
    return findings;
  }
  const paid = { from: window.from, until: earliest(window.until, agreement.paidUntil) };
  if (!covers(paid, paidOn))
    findings.push(finding({ ...stated, code: 'window.paid-outside', figures: { paidOn, ...paid } }));
  return findings;
});
