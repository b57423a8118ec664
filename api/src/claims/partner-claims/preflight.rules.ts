import type { Programme } from '../../budget/programme/programme.rules.js';
import { questions } from '../../expenditure/eligibility.rules.js';
import type { DeclaredLine } from '../../expenditure/line.rules.js';
import type { Day } from '../../kernel/day.js';
import { blocks, type Finding, finding, type Subject, severities } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { type Declared, unheldInvariants } from '../invariants.rules.js';
import { type FlatCost, flatRateFindings, type RealCost } from './flat-lines.funding.js';
import type { RoundLine } from './round.rules.js';

/** A deliverable that is late without a reason. */
export interface LateDeliverable {
  readonly id: string;
  readonly code: string;
  readonly dueOn: Day;
}

/** A claim of a partner as the rules look at the whole of it. */
export interface WholeClaim {
  readonly id: string;
  readonly partnerId: string;
  readonly report: string;
  readonly untilOn: Day;
  readonly costs: readonly RealCost[];
  readonly flatRates: readonly string[];
  readonly flats: readonly FlatCost[];
  /** By category: agreed, in other claims, and here. */
  readonly declared: readonly Declared[];
  readonly late: readonly LateDeliverable[];
  /** Lines of staff whose hours nobody has countersigned. */
  readonly unsigned: ReadonlyArray<{ readonly id: string; readonly month: Day }>;
}

/** The names of the rules that a claim is held against, in the order in which they are told. */
export const rulesAsked: ReadonlyArray<Finding['rule']> = [
  ...new Set<Finding['rule']>(['REPORT', 'R19', 'R5', 'R2', ...questions.map(({ rule }) => rule)]),
];

/** What is seen of the claim as a whole, beside what is seen of its lines. */
export function wholeClaimFindings(claim: WholeClaim, programme: Programme, today: Day): Finding[] {
  const { id, partnerId, costs, flats, flatRates } = claim;
  const subject: Subject = { kind: 'claim', id };
  const total = Money.sum([...costs.map(({ eligible }) => eligible), ...flats.map(({ amount }) => amount)]);
  const nothing = { agreed: Money.zero, cumulative: Money.zero };
  const figures = { id, total, partnerClaims: [{ partnerId, total }], declared: claim.declared, grant: nothing };
  return [
    ...reportFindings(claim, subject, today),
    ...unheldInvariants({ ...figures, certified: null, paid: null, distributed: null }, programme),
    ...flatRateFindings({ kind: 'partner', id: partnerId }, costs, flatRates, programme),
    ...claim.unsigned.map((line) =>
      finding({
        ...{ code: 'partner-claim.hours-unsigned', rule: 'R2', severity: 'blocking', cure: 'countersign-hours' },
        subject: { kind: 'line', id: line.id },
        figures: { month: line.month },
        sources: [programme.staff.source],
      }),
    ),
  ];
}

const AGREEMENT = 'Convention attributive de l’aide';

function reportFindings({ report, late, untilOn, costs }: WholeClaim, subject: Subject, today: Day): Finding[] {
  const stated = { rule: 'REPORT', severity: 'blocking', subject, sources: [AGREEMENT] } as const;
  const missing = finding({ ...stated, code: 'partner-claim.report-missing', figures: {}, cure: 'write-report' });
  const empty = finding({
    ...stated,
    ...{ code: 'partner-claim.nothing-gathered', severity: 'warning', figures: {}, cure: 'nothing' },
  });
  const running = finding({
    ...stated,
    ...{ code: 'partner-claim.period-running', severity: 'information', figures: { untilOn }, cure: 'nothing' },
  });
  return [
    ...(report.trim() === '' ? [missing] : []),
    ...late.map(({ id, code, dueOn }) =>
      finding({
        ...stated,
        code: 'partner-claim.deliverable-late',
        subject: { kind: 'deliverable', id },
        figures: { deliverable: code, dueOn },
        cure: 'explain-delay',
      }),
    ),
    ...(costs.length === 0 ? [empty] : []),
    ...(untilOn >= today ? [running] : []),
  ];
}

/** What one rule has seen, or that it has seen nothing. */
export interface Check {
  readonly rule: Finding['rule'];
  /** The gravest of its findings. */
  readonly severity: Finding['severity'] | null;
  readonly findings: readonly Finding[];
}

/** Every rule that was asked, with what it found; what blocks first, then by the order of the rules. */
export function checksOf(findings: readonly Finding[]): Check[] {
  const rules = [...new Set([...rulesAsked, ...findings.map(({ rule }) => rule)])];
  const checks = rules.map((rule): Check => {
    const own = findings
      .filter((one) => one.rule === rule)
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    return { rule, severity: own[0]?.severity ?? null, findings: own };
  });
  const weight = ({ severity }: Check) => (severity === null ? severities.length : severities.indexOf(severity));
  return checks.sort((a, b) => weight(a) - weight(b));
}

/** A line may be gathered of itself: it is of the period or before, and nothing blocks it. */
export const isReady = (
  line: { readonly incurredOn: Day; readonly method: string },
  findings: readonly Finding[],
  untilOn: Day,
): boolean => line.method !== 'FLAT_RATE' && line.incurredOn <= untilOn && !findings.some(blocks);

/** A signed line as the rules read it again. */
export const declaredAgain = (partnerId: string, line: RoundLine): DeclaredLine => {
  const { facts, category, net, vat, gross, eligible } = line;
  const { currency, foreignNet, bookedOn, asset, creditOf, pieces } = facts;
  return {
    ...{ id: line.expenseId, partnerId, category, net, vat, gross, eligible },
    method: facts.method,
    documentRef: facts.documentRef,
    issuerSiren: facts.issuerSiren,
    invoiceNumber: facts.invoiceNumber,
    invoicedOn: facts.invoicedOn,
    incurredOn: facts.incurredOn,
    paidOn: facts.paidOn,
    procurementRef: facts.procurementRef,
    creditOf: creditOf && { incurredOn: creditOf.incurredOn, paidOn: creditOf.paidOn },
    assetId: asset?.id ?? null,
    granted: asset?.granted ?? false,
    foreign: foreignNet && bookedOn ? { currency, net: Money.ofCents(foreignNet), bookedOn } : null,
    pieces: pieces.map(({ kind, checked }) => ({ kind, checked })),
  };
};
