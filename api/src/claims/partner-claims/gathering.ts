import { Injectable } from '@nestjs/common';
import { Agreement } from '../../budget/agreement.entity.js';
import { Timesheet } from '../../effort/timesheet.entity.js';
import { timesheetLifecycle } from '../../effort/timesheet.lifecycle.js';
import { Expense } from '../../expenditure/expense.entity.js';
import { Examiner } from '../../expenditure/ledger/examiner.js';
import { type LedgerTerms, LedgerTermsReader } from '../../expenditure/ledger/ledger-terms.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { StatusUpdate } from '../../workplan/status-update.entity.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import type { ClaimPeriod } from '../claim-period.entity.js';
import { PartnerClaim } from '../partner-claim.entity.js';
import { activityOf, type Said } from './activity.rules.js';
import { isOpen } from './open-claim.js';
import type { GatherExpensesInput, OpenPartnerClaimInput, ReportOnPartnerClaimInput } from './partner-claim.inputs.js';
import { partnerClaimPolicy } from './partner-claim.policy.js';
import { PartnerClaims } from './partner-claims.js';
import { isReady } from './preflight.rules.js';

const FREE = `WHERE partner_id = $1 AND partner_claim_id IS NULL AND method <> 'FLAT_RATE' AND incurred_on <= $2`;
const SAID = `WHERE project_id = $1 AND at >= $3::date AND at < $4::date + 1
  AND (partner_id = $2 OR partner_id IS NULL AND work_package_id IN (SELECT id FROM work_package WHERE lead_partner_id = $2))
  ORDER BY at, id`;

/** A partner opens the claim of a period, and puts into it what of its ledger is to be declared. */
@Injectable()
export class Gathering {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly reader: LedgerTermsReader,
    private readonly examiner: Examiner,
    private readonly claims: PartnerClaims,
  ) {}

  /** With all lines that are ready, and what was said of the work. Refuses with `claim-period.unknown`, `ledger.no-programme`, `partner-claim.already-open`, `partner.unknown`. */
  async open({ id, projectId, partnerId, periodId }: OpenPartnerClaimInput): Promise<PartnerClaim> {
    this.access.demand(partnerClaimPolicy.open, { projectId, partnerId, state: 'DRAFT', signedById: null });
    const { partner, terms } = await this.reader.of(projectId, partnerId);
    if (!terms) throw new Refusal('ledger.no-programme');
    const period = await this.claims.period(projectId, periodId);
    await this.holdLedger(partnerId);
    const { work } = this.unit;
    const [[before], [agreement]] = await Promise.all([
      plainRows(work, PartnerClaim, 'WHERE partner_id = $1 AND period_id = $2', [partnerId, periodId]),
      plainRows(work, Agreement, `WHERE project_id = $1 AND state = 'IN_FORCE' ORDER BY number DESC LIMIT 1`, [
        projectId,
      ]),
    ]);
    if (before) throw new Refusal('partner-claim.already-open', { period: period.number });
    const claim = await this.rows.insert(PartnerClaim, {
      ...{ id, projectId, partnerId: partner.id, periodId, agreementId: agreement?.id ?? null },
      ...{ state: 'DRAFT', round: 0, declared: Money.zero, version: 1, signedReport: '' },
      report: await this.activity(projectId, partnerId, period),
    });
    const lines = await this.gatherReady(claim, period, terms);
    await this.journal.record('partner-claim.opened', claim, { period: period.number, lines }, { partnerId });
    return this.rows.load(PartnerClaim, id);
  }

  /** Refuses with `partner-claim.signed`, `partner-claim.not-to-gather`, `version.stale`. */
  async gather({ id, version, add, remove, ready }: GatherExpensesInput): Promise<PartnerClaim> {
    const claim = await this.rows.load(PartnerClaim, id);
    this.access.demand(partnerClaimPolicy.gather, claim);
    if (!isOpen(claim.state)) throw new Refusal('partner-claim.signed', { round: claim.round });
    const { projectId, partnerId, periodId } = claim;
    await this.holdLedger(partnerId);
    const period = await this.claims.period(projectId, periodId);
    const changed = await this.rows.update(PartnerClaim, { id, version }, {});
    const taken = await this.take(add, claim, period);
    const left = await this.leave(remove, claim);
    const { terms } = await this.reader.of(projectId, partnerId);
    const more = ready ? await this.gatherReady(claim, period, terms, remove) : 0;
    const facts = { period: period.number, added: taken + more, removed: left };
    await this.journal.record('partner-claim.gathered', changed, facts, { partnerId });
    return changed;
  }

  /** Refuses with `partner-claim.signed`, `version.stale`. */
  async report({ id, version, report }: ReportOnPartnerClaimInput): Promise<PartnerClaim> {
    const claim = await this.rows.load(PartnerClaim, id);
    this.access.demand(partnerClaimPolicy.report, claim);
    if (!isOpen(claim.state)) throw new Refusal('partner-claim.signed', { round: claim.round });
    const told = await this.rows.update(PartnerClaim, { id, version }, { report: report.trim() });
    const { partnerId } = told;
    await this.journal.record('partner-claim.reported', told, { characters: told.report.length }, { partnerId });
    return told;
  }

  /** A ledger and its claims change one after the other: what is signed is what was looked at. */
  async holdLedger(partnerId: string): Promise<void> {
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger ' || $1, 0))`, [partnerId]);
  }

  private async gatherReady(
    claim: PartnerClaim,
    { untilOn }: ClaimPeriod,
    terms: LedgerTerms | undefined,
    except: readonly string[] = [],
  ): Promise<number> {
    const free = await plainRows(this.unit.work, Expense, FREE, [claim.partnerId, untilOn]);
    const examined = await this.examiner.examine(free, terms);
    const ready = free
      .filter(({ id }) => !except.includes(id))
      .filter((line) => isReady(line, examined.get(line.id)?.findings ?? [], untilOn));
    return this.put(
      ready.map(({ id }) => id),
      claim.id,
    );
  }

  private async take(ids: readonly string[], claim: PartnerClaim, { untilOn }: ClaimPeriod): Promise<number> {
    if (ids.length === 0) return 0;
    const found = await plainRows(this.unit.work, Expense, `${FREE} AND id = ANY ($3)`, [
      claim.partnerId,
      untilOn,
      ids,
    ]);
    const missing = new Set(ids).size - found.length;
    if (missing > 0) throw new Refusal('partner-claim.not-to-gather', { count: missing, untilOn });
    return this.put(ids, claim.id);
  }

  private async put(ids: readonly string[], claimId: string): Promise<number> {
    await this.unit.manager.query(`UPDATE expense SET partner_claim_id = $2 WHERE id = ANY ($1)`, [ids, claimId]);
    return ids.length;
  }

  /** The hours of the salaries that leave are their people’s again. */
  private async leave(ids: readonly string[], claim: PartnerClaim): Promise<number> {
    if (ids.length === 0) return 0;
    const { work, manager } = this.unit;
    const own = `WHERE partner_claim_id = $1 AND method <> 'FLAT_RATE' AND id = ANY ($2)`;
    const lines = await plainRows(work, Expense, own, [claim.id, ids]);
    await manager.query(`UPDATE expense SET partner_claim_id = NULL WHERE id = ANY ($1)`, [lines.map(({ id }) => id)]);
    const worked = new Set(lines.map(({ employeeId, month }) => `${employeeId} ${month}`));
    const sheets = await plainRows(work, Timesheet, `WHERE employee_id = ANY ($1) AND state = 'DECLARED'`, [
      lines.flatMap(({ employeeId }) => employeeId ?? []),
    ]);
    for (const sheet of sheets.filter(({ employeeId, month }) => worked.has(`${employeeId} ${month}`)))
      await this.rows.update(Timesheet, sheet, { state: timesheetLifecycle.move(sheet.state, 'COUNTERSIGNED') });
    return lines.length;
  }

  private async activity(projectId: string, partnerId: string, { fromOn, untilOn }: ClaimPeriod): Promise<string> {
    const { work } = this.unit;
    const updates = await plainRows(work, StatusUpdate, SAID, [projectId, partnerId, fromOn, untilOn]);
    const works = await plainRows(work, WorkPackage, 'WHERE id = ANY ($1)', [
      updates.map(({ workPackageId }) => workPackageId),
    ]);
    const byId = new Map(works.map((one) => [one.id, one]));
    const said = updates.flatMap(({ workPackageId, at, done, blockers }): Said[] => {
      const about = byId.get(workPackageId);
      const on = at.toISOString().slice(0, 10) as Said['on'];
      return about ? [{ code: about.code, title: about.titleFr, on, done, blockers }] : [];
    });
    return activityOf(said.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)));
  }
}
