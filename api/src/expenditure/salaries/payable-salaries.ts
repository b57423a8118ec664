import { Injectable } from '@nestjs/common';
import { monthOf } from '../../effort/month-cost.funding.js';
import { type PayableMonth, PayableStaff } from '../../effort/payable-months.js';
import type { Period } from '../../kernel/day.js';
import type { Finding } from '../../kernel/finding.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Expense } from '../expense.entity.js';
import type { LedgerTerms } from '../ledger/ledger-terms.js';
import { signedExpense } from '../ledger/standing.sql.js';
import {
  isSalary,
  type PayableLine,
  proposalsOf,
  type SalaryProposal,
  salaryFinding,
  salaryKey,
} from './salary.rules.js';

export interface MonthLine extends PayableLine {
  readonly of: PayableMonth;
}
export type KeptLine = Expense & { readonly signed: boolean };
export type Found = SalaryProposal<MonthLine, KeptLine>;

export interface FoundSalaries {
  readonly proposals: readonly Found[];
  /** Of all lines that were taken before. */
  readonly taken: ReadonlySet<string>;
  readonly unsigned: number;
}

interface OneLedger {
  readonly projectId: string;
  readonly partnerId: string;
}

const OF_STAFF = `WHERE partner_id = $1 AND category = 'STAFF' AND month BETWEEN $2 AND $3 ORDER BY number`;
const SIGNED = `SELECT json_build_array(id) AS told FROM expense e
  WHERE partner_id = $1 AND category = 'STAFF' AND month BETWEEN $2 AND $3 AND ${signedExpense('e')}`;

/** Holds the salaries of a ledger against the months that they come from. */
@Injectable()
export class PayableSalaries {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly staff: PayableStaff,
  ) {}

  /** What the ledger lacks of the months that end in a period, or says otherwise; by month and by name. */
  async of(ledger: OneLedger, period: Period): Promise<FoundSalaries> {
    const { work } = this.unit;
    const asked = [ledger.partnerId, `${period.from.slice(0, 7)}-01`, period.until];
    const [{ months, unsigned }, kept, told] = await Promise.all([
      this.staff.of(ledger, period),
      plainRows(work, Expense, OF_STAFF, asked),
      work.reading.ask(SIGNED, asked),
    ]);
    const signed = new Set(told.map(([id]) => String(id)));
    const countersigned = new Set(
      months.filter(({ timesheet }) => timesheet).map(({ employee, month }) => `${employee.id} ${month}`),
    );
    const ended = ({ month }: Expense) => month !== null && monthOf(month).until <= period.until;
    return {
      proposals: proposalsOf(
        months.flatMap(linesOf),
        kept.filter(ended).map((line): KeptLine => Object.assign(line, { signed: signed.has(line.id) })),
        ({ employeeId, month, hours }) => hours === null || countersigned.has(`${employeeId} ${month}`),
      ),
      taken: new Set(kept.filter(isSalary).flatMap(({ sourceKey }) => sourceKey ?? [])),
      unsigned: unsigned.length,
    };
  }

  /** What the rules see in lines that were taken from months, by line. */
  async findings(lines: readonly Expense[], { partner, programme }: LedgerTerms): Promise<Map<string, Finding>> {
    const taken = lines.filter((line) => isSalary(line));
    const days = taken.flatMap(({ month }) => month ?? []).sort();
    const [first, last] = [days.at(0), days.at(-1)];
    if (!first || !last) return new Map();
    const people = [...new Set(taken.flatMap(({ employeeId }) => employeeId ?? []))];
    const { id: partnerId, projectId } = partner;
    const { months } = await this.staff.of(
      { projectId, partnerId },
      { from: first, until: monthOf(last).until },
      people,
    );
    const current = new Map(months.flatMap(linesOf).map((line) => [salaryKey(line), line]));
    const countersigned = new Set(
      months.filter(({ timesheet }) => timesheet).map(({ employee, month }) => `${employee.id} ${month}`),
    );
    return new Map(
      taken.flatMap((line) => {
        const both = countersigned.has(`${line.employeeId} ${line.month}`);
        const found = salaryFinding({ ...line, signed: false }, current.get(line.sourceKey ?? ''), both, programme);
        return found ? [[line.id, found] as const] : [];
      }),
    );
  }
}

const linesOf = (of: PayableMonth): MonthLine[] =>
  of.lines.map(({ hours, ...line }) => ({
    ...line,
    ...{ of, employeeId: of.employee.id, month: of.month, hours: Number(hours) },
  }));
