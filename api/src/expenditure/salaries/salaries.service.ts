import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Partner } from '../../consortium/partner.entity.js';
import { monthOf } from '../../effort/month-cost.funding.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Journal } from '../../platform/journal/journal.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { Expense } from '../expense.entity.js';
import { shareOf } from '../ledger/amounts.funding.js';
import { ledgerPolicy } from '../ledger/ledger.policy.js';
import { type LedgerTerms, LedgerTermsReader } from '../ledger/ledger-terms.js';
import { type Found, type MonthLine, PayableSalaries } from './payable-salaries.js';
import { MOST_SALARIES, type SalaryProposalsArgs, type TakeSalariesInput } from './salary.inputs.js';
import { salaryWords } from './salary.rules.js';
import type { SalaryProposal, SalaryProposals } from './salary.types.js';
import { SalaryEvidence, type TakenLine } from './salary-evidence.js';

const DECLARED_BEFORE = `SELECT json_build_array(number) AS told FROM signed_line WHERE expense_id = ANY ($1) LIMIT 1`;

/** What hours and mission letters are worth comes into the ledger, and follows them until its claim is signed. */
@Injectable()
export class Salaries {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly reader: LedgerTermsReader,
    private readonly payable: PayableSalaries,
    private readonly evidence: SalaryEvidence,
  ) {}

  /** Refuses with `partner.unknown`, `ledger.no-programme`. */
  async proposed({ projectId, partnerId, from, until }: SalaryProposalsArgs): Promise<SalaryProposals> {
    this.access.demand(ledgerPolicy.salaries, { projectId, partnerId, category: 'STAFF' });
    await this.termsOf(projectId, partnerId);
    const { proposals, unsigned } = await this.payable.of({ projectId, partnerId }, { from, until });
    const works = await this.loaders.several(
      WorkPackage,
      new Set(proposals.flatMap(({ line, kept }) => line?.workPackageId ?? kept?.workPackageId ?? [])),
    );
    return {
      lines: proposals.slice(0, MOST_SALARIES).map((one) => toldOf(one, works)),
      total: proposals.length,
      amount: Money.sum(proposals.map(({ line, kept }) => costOf(line).minus(kept?.net ?? Money.zero))),
      unsigned,
    };
  }

  /** Refuses with `partner.unknown`, `ledger.no-programme`, `salary.not-proposed`, `salary.nothing-new`, `salary.work-missing`, `work-package.unknown`, `expense.declared-before`, `document.quota-reached`. */
  async take({ projectId, partnerId, from, until, lines }: TakeSalariesInput): Promise<Partner> {
    const ledger = { projectId, partnerId };
    this.access.demand(ledgerPolicy.keep, { ...ledger, category: 'STAFF' });
    const terms = await this.termsOf(projectId, partnerId);
    const { partner } = terms;
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger ' || $1, 0))`, [partnerId]);
    const { proposals, taken } = await this.payable.of(ledger, { from, until });
    const wanted = new Map(lines.map(({ key, workPackageId }) => [key, workPackageId ?? null]));
    const strangers = [...wanted.keys()].filter((key) => !taken.has(key) && !proposals.some((one) => one.key === key));
    if (strangers.length > 0) throw new Refusal('salary.not-proposed', { count: strangers.length });
    const chosen = proposals.filter(({ key }) => wanted.has(key));
    const added = await this.add(chosen, wanted, partner);
    const changed = await this.follow(chosen, terms);
    const removed = await this.removeGone(chosen);
    if (added.length + changed.length + removed === 0) throw new Refusal('salary.nothing-new');
    await this.evidence.hang([...added, ...changed]);
    const facts = { added: added.length, changed: changed.length, removed };
    await this.journal.record('partner.salaries-taken', partner, facts, { partnerId });
    return partner;
  }

  private async termsOf(projectId: string, partnerId: string): Promise<LedgerTerms> {
    const { terms } = await this.reader.of(projectId, partnerId);
    if (!terms) throw new Refusal('ledger.no-programme');
    return terms;
  }

  private async add(
    chosen: readonly Found[],
    wanted: ReadonlyMap<string, string | null>,
    { id: partnerId, projectId }: Partner,
  ): Promise<TakenLine[]> {
    const fresh = chosen.flatMap(({ standing, key, line }) =>
      standing === 'NEW' && line
        ? [{ id: uuidv7(), key, line, workPackageId: line.workPackageId ?? wanted.get(key) ?? null }]
        : [],
    );
    const homeless = fresh.filter(({ workPackageId }) => workPackageId === null);
    if (homeless.length > 0) throw new Refusal('salary.work-missing', { count: homeless.length });
    const asked = [...new Set(fresh.map(({ workPackageId }) => workPackageId))];
    const { work, manager, actor } = this.unit;
    const known = await plainRows(work, WorkPackage, 'WHERE project_id = $1 AND id = ANY ($2)', [projectId, asked]);
    const stranger = asked.find((id) => !known.some((one) => one.id === id));
    if (stranger) throw new Refusal('work-package.unknown', { id: stranger });
    const [{ last }] = await manager.query('SELECT last_expense_number($1) AS last', [partnerId]);
    const said = { createdAt: this.clock.now(), createdById: actor.personId, version: 1 };
    await this.rows.insertAll(
      Expense,
      fresh.map(({ id, key, line, workPackageId }, i) => ({
        ...{ id, projectId, partnerId, workPackageId: workPackageId ?? '', number: Number(last) + i + 1 },
        ...{ ...blank, ...said, ...madeOf(line), sourceKey: key, net: line.cost, eligible: line.cost },
      })),
    );
    return fresh;
  }

  private async follow(chosen: readonly Found[], { programme }: LedgerTerms): Promise<TakenLine[]> {
    const changed: TakenLine[] = [];
    for (const { standing, line, kept } of chosen) {
      if (standing !== 'CHANGED' || !line || !kept) continue;
      const eligible = line.cost.take(shareOf(kept.share), programme.rounding);
      await this.rows.update(Expense, kept, { ...madeOf(line), net: line.cost, eligible });
      changed.push({ id: kept.id, line });
    }
    return changed;
  }

  private async removeGone(chosen: readonly Found[]): Promise<number> {
    const gone = chosen.flatMap(({ standing, kept }) => (standing === 'GONE' && kept ? [kept] : []));
    const [before] = await this.unit.work.reading.ask(DECLARED_BEFORE, [gone.map(({ id }) => id)]);
    if (before) throw new Refusal('expense.declared-before', { number: Number(before[0]) });
    for (const line of gone) await this.rows.remove(Expense, line);
    return gone.length;
  }
}

const costOf = (line: MonthLine | undefined): Money => line?.cost ?? Money.zero;

/** What the month says of the line. */
const madeOf = (line: MonthLine) => ({
  ...{ employeeId: line.employeeId, month: line.month, hours: line.rate ? line.hours : null },
  method: line.rate ? ('REAL' as const) : ('FIXED_SHARE' as const),
  documentRef: `${line.rate ? 'Feuille de temps' : 'Lettre de mission'} ${line.month.slice(0, 7)}`,
  description: salaryWords(line.of.employee.name, line),
  incurredOn: monthOf(line.month).until,
});

/** What a salary has none of; when it was paid is for the accountants to say. */
const blank = {
  category: 'STAFF' as const,
  ...{ partnerClaimId: null, invoiceNumber: null, invoicedOn: null, issuer: '', issuerSiren: null },
  ...{ paidOn: null, vat: Money.zero, share: 10_000, currency: 'EUR', foreignNet: null, bookedOn: null },
  ...{ procurementRef: null, creditOfId: null, asset: null, flatRate: null, illustrative: false },
};

const toldOf = ({ key, standing, line, kept }: Found, works: ReadonlyMap<string, WorkPackage>): SalaryProposal => ({
  ...{ key, standing },
  name: line?.of.employee.name ?? kept?.description ?? '',
  month: line?.month ?? kept?.month ?? ('' as SalaryProposal['month']),
  method: line ? madeOf(line).method : (kept?.method ?? 'REAL'),
  workPackage: works.get(line?.workPackageId ?? kept?.workPackageId ?? '') ?? null,
  hours: line?.rate ? line.hours : null,
  rate: line?.rate ?? null,
  amount: costOf(line),
  number: kept?.number ?? null,
  kept: kept?.net ?? null,
  countersignedAt: line?.rate ? (line.of.timesheet?.countersignedAt ?? null) : null,
});
