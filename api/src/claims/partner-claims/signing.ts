import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Agreement } from '../../budget/agreement.entity.js';
import { Timesheet } from '../../effort/timesheet.entity.js';
import { timesheetLifecycle } from '../../effort/timesheet.lifecycle.js';
import { Expense } from '../../expenditure/expense.entity.js';
import { blocks } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { PartnerClaim } from '../partner-claim.entity.js';
import { partnerClaimLifecycle } from '../partner-claim.lifecycle.js';
import { SignedLine } from '../signed-line.entity.js';
import { Gathering } from './gathering.js';
import type { SignPartnerClaimInput } from './partner-claim.inputs.js';
import { PartnerClaimLetters } from './partner-claim.letters.js';
import { partnerClaimPolicy } from './partner-claim.policy.js';
import { type Examination, Preflights } from './preflight.js';
import { type RoundLine, sealOf } from './round.rules.js';
import { type FlatPart, flatLine, lineOf, Rounds } from './rounds.js';
import { SignedPapers } from './signed-papers.js';

/** The legal representative of a partner answers for a claim: from then on its lines are what they are. */
@Injectable()
export class Signing {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly gathering: Gathering,
    private readonly preflights: Preflights,
    private readonly rounds: Rounds,
    private readonly letters: PartnerClaimLetters,
    private readonly papers: SignedPapers,
  ) {}

  /** Refuses with `partner-claim.illegal-move`, `partner-claim.blocked`, `ledger.no-programme`, `version.stale`; tells the lead. */
  async sign({ id, version }: SignPartnerClaimInput): Promise<PartnerClaim> {
    const before = await this.rows.load(PartnerClaim, id);
    this.access.demand(partnerClaimPolicy.sign, before);
    const state = partnerClaimLifecycle.move(before.state, 'SIGNED');
    await this.gathering.holdLedger(before.partnerId);
    const seen = await this.preflights.examine(before);
    refuseBlocked(seen);
    const lines = [...seen.lines, ...(await this.flatLines(before, seen))];
    const round = before.round + 1;
    const report = before.report.trim();
    const frozen = lines.map((line) => frozenLine(line, before, round));
    await this.rows.insertAll(SignedLine, frozen);
    await this.papers.keep(frozen);
    await this.declareHours(seen.lines);
    const [agreement] = await plainRows(
      this.unit.work,
      Agreement,
      `WHERE project_id = $1 AND state = 'IN_FORCE' ORDER BY number DESC LIMIT 1`,
      [before.projectId],
    );
    const hash = sealOf({ id, round, report }, lines);
    const signed = await this.rows.update(
      PartnerClaim,
      { id, version },
      {
        ...{ state, round, hash, signedReport: report, agreementId: agreement?.id ?? before.agreementId },
        declared: Money.sum(lines.map(({ eligible }) => eligible)),
        ...{ signedAt: this.clock.now(), signedById: this.unit.actor.personId },
      },
    );
    const { partnerId, declared } = signed;
    const period = seen.period.number;
    const facts = { period, round, lines: lines.length, sha256: hash.toString('hex') };
    await this.journal.record('partner-claim.signed', signed, facts, { partnerId });
    await this.letters.tellTheLead('partner-claim-signed', signed, {
      ...{ period, round, lines: lines.length, amount: declared.toString(), partner: seen.terms.partner.shortName },
    });
    return signed;
  }

  /** Writes what the agreed rates make into the ledger, so that each line that is signed is an expense. */
  private async flatLines(claim: PartnerClaim, { content, period }: Examination): Promise<RoundLine[]> {
    const { lines: parts, gone } = await this.rounds.flat(claim, content.flats, period.untilOn);
    const fresh = parts.filter(({ before }) => before === undefined);
    const [{ last }] = await this.unit.manager.query(`SELECT last_expense_number($1) AS last`, [claim.partnerId]);
    const made = fresh.map((part, i) => this.expenseOf(claim, part, Number(last) + i + 1));
    await this.rows.insertAll(Expense, made);
    for (const { before, amount } of parts)
      if (before) await this.rows.update(Expense, before, { net: amount, eligible: amount });
    for (const one of gone) await this.rows.update(Expense, one, { net: Money.zero, eligible: Money.zero });
    return [
      ...made.map((expense) => lineOf(expense, [], undefined)),
      ...parts.flatMap((part) => (part.before ? [flatLine(part, part.before.number, part.before.id)] : [])),
    ];
  }

  private expenseOf({ id, projectId, partnerId }: PartnerClaim, part: FlatPart, number: number): Expense {
    const { facts, ...line } = flatLine(part, number, uuidv7());
    const { expenseId, workPackageId, category, net, vat, eligible } = line;
    const { method, documentRef, description, incurredOn, share, currency, flatRate } = facts;
    const bare = { invoiceNumber: null, invoicedOn: null, issuer: '', issuerSiren: null, paidOn: null, asset: null };
    const none = { foreignNet: null, bookedOn: null, procurementRef: null, creditOfId: null, sourceKey: null };
    return {
      ...{ ...bare, ...none, id: expenseId, projectId, partnerId, workPackageId, partnerClaimId: id, number, category },
      ...{ net, vat, eligible, method, documentRef, description, incurredOn, share, currency, flatRate },
      ...{ employeeId: null, month: null, hours: null, illustrative: false, version: 1 },
      ...{ createdAt: this.clock.now(), createdById: this.unit.actor.personId },
    };
  }

  /** The months that the salaries come from are frozen with them. */
  private async declareHours(lines: readonly RoundLine[]): Promise<void> {
    const worked = new Set(lines.map(({ facts: { employeeId, month } }) => `${employeeId} ${month}`));
    const people = lines.flatMap(({ facts: { employeeId, hours } }) => (hours === null ? [] : (employeeId ?? [])));
    const sheets = await plainRows(
      this.unit.work,
      Timesheet,
      `WHERE employee_id = ANY ($1) AND state = 'COUNTERSIGNED'`,
      [people],
    );
    for (const sheet of sheets.filter(({ employeeId, month }) => worked.has(`${employeeId} ${month}`)))
      await this.rows.update(Timesheet, sheet, { state: timesheetLifecycle.move(sheet.state, 'DECLARED') });
  }
}

function frozenLine(line: RoundLine, claim: PartnerClaim, round: number): SignedLine {
  const { id: partnerClaimId, projectId, partnerId } = claim;
  const { expenseId, workPackageId, number, category, facts, net, vat, gross, eligible } = line;
  return {
    ...{ id: uuidv7(), projectId, partnerId, partnerClaimId, round, expenseId, workPackageId, number, category },
    ...{ facts, net, vat, gross, eligible },
  };
}

/** A signature is given to what nothing blocks. */
function refuseBlocked({ findings }: Examination): void {
  const blocking = findings.filter(blocks);
  if (blocking.length === 0) return;
  const rules = [...new Set(blocking.map(({ rule }) => rule))].join(', ');
  throw new Refusal('partner-claim.blocked', { count: blocking.length, rules });
}
