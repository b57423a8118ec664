import { Injectable } from '@nestjs/common';
import { BudgetLine } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Declarations } from '../../budget/declarations.js';
import { Timesheet } from '../../effort/timesheet.entity.js';
import { findingsOf } from '../../expenditure/ledger/declared.rules.js';
import { InvoiceMarks } from '../../expenditure/ledger/invoice-marks.js';
import { type LedgerTerms, LedgerTermsReader } from '../../expenditure/ledger/ledger-terms.js';
import { isSalary } from '../../expenditure/salaries/salary.rules.js';
import type { Finding } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { toldFinding } from '../../platform/graphql/finding.types.js';
import { Deliverable } from '../../workplan/deliverable.entity.js';
import { blockingReport } from '../../workplan/deliverable.rules.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import type { Declared } from '../invariants.rules.js';
import type { PartnerClaim } from '../partner-claim.entity.js';
import { type Content, Contents } from './contents.js';
import { isOpen, readsDraft } from './open-claim.js';
import type { Preflight } from './partner-claim.types.js';
import { checksOf, declaredAgain, type WholeClaim, wholeClaimFindings } from './preflight.rules.js';
import type { RoundLine } from './round.rules.js';
import { type GatheredLine, Rounds } from './rounds.js';

/** What was seen, and the lines that it was seen in. */
export interface Examination {
  readonly findings: readonly Finding[];
  readonly lines: readonly RoundLine[];
  readonly terms: LedgerTerms;
  readonly content: Content;
  readonly period: ClaimPeriod;
}

const MOST_TOLD = 50;
/** Of other claims of the partner that were signed and not sent to the authority yet: what was sent is told apart. */
const ELSEWHERE = `SELECT json_build_array(s.category, sum(s.eligible)::text) AS told
  FROM partner_claim c JOIN signed_line s ON (s.partner_claim_id, s.round) = (c.id, c.round)
  WHERE c.partner_id = $1 AND c.id <> $2 AND c.state NOT IN ('DRAFT', 'RETURNED')
    AND NOT EXISTS (SELECT FROM claim_line l WHERE l.partner_claim_id = c.id AND l.sealed)
  GROUP BY s.category`;
const DUE = `WHERE partner_id = $1 AND due_on <= $2 AND delay_reason = ''`;

/** The funder’s checklist: the same questions to what is being written and to what was signed. */
@Injectable()
export class Preflights {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly reader: LedgerTermsReader,
    private readonly marks: InvoiceMarks,
    private readonly contents: Contents,
    private readonly declarations: Declarations,
    private readonly rounds: Rounds,
  ) {}

  /** None while nothing says by which rules it is counted. */
  async told(claim: PartnerClaim): Promise<Preflight | null> {
    const seen = await this.look(claim);
    if (!seen) return null;
    const { findings, lines } = seen;
    const byId = new Map(lines.map((line) => [line.expenseId, line]));
    const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
    return {
      blocking: count('blocking'),
      warning: count('warning'),
      information: count('information'),
      checks: checksOf(findings).map(({ rule, severity, findings: own }) => ({
        ...{ rule, severity, count: own.length },
        findings: own.slice(0, MOST_TOLD).map((one) => {
          const line = byId.get(one.subject.id);
          return {
            finding: toldFinding(one),
            number: line?.number ?? null,
            documentRef: line?.facts.documentRef ?? null,
          };
        }),
      })),
    };
  }

  /** Refuses with `ledger.no-programme`. */
  async examine(claim: PartnerClaim): Promise<Examination> {
    const seen = await this.look(claim);
    if (!seen) throw new Refusal('ledger.no-programme');
    return seen;
  }

  private async look(claim: PartnerClaim): Promise<Examination | undefined> {
    const { projectId, partnerId, periodId } = claim;
    const { work, actor } = this.unit;
    const [{ terms, partner }, [period]] = await Promise.all([
      this.reader.of(projectId, partnerId),
      plainRows(work, ClaimPeriod, 'WHERE id = $1', [periodId]),
    ]);
    if (!terms || !period) return undefined;
    const draft = readsDraft(actor, claim);
    const gathered = draft ? await this.rounds.gathered(claim, terms) : [];
    const signed = draft ? [] : await this.rounds.signed(claim, claim.round);
    const [content, declared, late, unsigned, again] = await Promise.all([
      this.contents.of(claim),
      this.declaredBeside(claim),
      plainRows(work, Deliverable, DUE, [partnerId, period.untilOn]),
      this.unsigned(gathered),
      this.asked(partnerId, signed, terms),
    ]);
    const today = this.clock.today();
    const whole: WholeClaim = {
      ...{ id: claim.id, partnerId, untilOn: period.untilOn, costs: content.costs, flats: content.flats },
      report: draft ? claim.report : claim.signedReport,
      flatRates: isOpen(claim.state) && draft ? partner.flatRates : [],
      declared: withCurrent(partnerId, declared, content),
      late: blockingReport(late, period.untilOn, today),
      unsigned,
    };
    const ofLines = draft ? gathered.flatMap(({ findings }) => findings) : again;
    return {
      findings: [...ofLines, ...wholeClaimFindings(whole, terms.programme, today)],
      lines: draft ? gathered.map(({ line }) => line) : signed,
      ...{ terms, content, period },
    };
  }

  /** Of the copy that was signed, as if it were new. */
  private async asked(partnerId: string, signed: readonly RoundLine[], terms: LedgerTerms): Promise<Finding[]> {
    const lines = signed
      .filter(({ facts }) => facts.method && facts.method !== 'FLAT_RATE')
      .map((line) => declaredAgain(partnerId, line));
    if (lines.length === 0) return [];
    const found = findingsOf(lines, [], terms, await this.marks.elsewhere(lines));
    return [...found.values()].flat();
  }

  /** By category: what is agreed, and what was declared of it elsewhere. */
  private async declaredBeside({ id, projectId, partnerId }: PartnerClaim): Promise<Declared[]> {
    const { work } = this.unit;
    const [budget, sent, signed] = await Promise.all([
      plainRows(work, BudgetLine, 'WHERE project_id = $1 AND partner_id = $2', [projectId, partnerId]),
      this.declarations.of(projectId, [partnerId], [['category']]),
      work.reading.ask(ELSEWHERE, [partnerId, id]),
    ]);
    const sums = new Map<CostCategory, { budget: Money; previous: Money }>();
    const add = (category: CostCategory, name: 'budget' | 'previous', amount: Money) => {
      const before = sums.get(category) ?? { budget: Money.zero, previous: Money.zero };
      sums.set(category, { ...before, [name]: before[name].plus(amount) });
    };
    for (const { category, amount } of budget) add(category, 'budget', amount);
    for (const { category, amount } of sent) if (category) add(category, 'previous', amount);
    for (const [category, cents] of signed) add(category as CostCategory, 'previous', Money.ofCents(String(cents)));
    return [...sums].map(([category, sum]) => ({ partnerId, category, ...sum, current: Money.zero }));
  }

  /** Lines whose month of hours has not both signatures; those that were taken from their month say so themselves. */
  private async unsigned(lines: readonly GatheredLine[]): Promise<WholeClaim['unsigned']> {
    const worked = lines.flatMap(({ expense: { id, employeeId, month, hours, sourceKey } }) =>
      employeeId && month && hours !== null && !isSalary({ sourceKey }) ? [{ id, employeeId, month }] : [],
    );
    const sheets = await plainRows(
      this.unit.work,
      Timesheet,
      `WHERE employee_id = ANY ($1) AND state IN ('COUNTERSIGNED', 'DECLARED')`,
      [worked.map(({ employeeId }) => employeeId)],
    );
    const signed = new Set(sheets.map(({ employeeId, month }) => `${employeeId} ${month}`));
    return worked.filter(({ employeeId, month }) => !signed.has(`${employeeId} ${month}`));
  }
}

/** Only the categories in which the claim declares something. */
function withCurrent(partnerId: string, beside: readonly Declared[], { costs, flats }: Content): Declared[] {
  const current = new Map<CostCategory, Money>();
  const all = [...costs, ...flats.map(({ category, amount }) => ({ category, eligible: amount }))];
  for (const { category, eligible } of all) current.set(category, (current.get(category) ?? Money.zero).plus(eligible));
  return [...current]
    .filter(([, amount]) => !amount.isZero)
    .map(([category, amount]) => {
      const known = beside.find((one) => one.category === category);
      const none = { partnerId, category, budget: Money.zero, previous: Money.zero };
      return { ...(known ?? none), current: amount };
    });
}
