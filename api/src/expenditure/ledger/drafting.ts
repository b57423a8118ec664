import { Injectable } from '@nestjs/common';
import { EmploymentTerm } from '../../effort/employment-term.entity.js';
import type { Day } from '../../kernel/day.js';
import type { Money } from '../../kernel/money.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { Evidence } from '../evidence.entity.js';
import { Expense } from '../expense.entity.js';
import { isSalary } from '../salaries/salary.rules.js';
import { amountsOf, type PayTerms } from './amounts.funding.js';
import { type Entry, type EntryMistake, mistakesOf, saysOtherwise } from './entry.rules.js';
import type { ExpenseInput } from './ledger.inputs.js';
import type { LedgerTerms } from './ledger-terms.js';

/** A line as it would be kept, or what keeps it out. */
export interface Drafted {
  readonly id: string;
  readonly mistakes: readonly EntryMistake[];
  readonly line: Expense | undefined;
}

interface Known {
  readonly works: ReadonlySet<string>;
  readonly credited: ReadonlySet<string>;
  readonly certified: ReadonlySet<string>;
  readonly terms: readonly EmploymentTerm[];
}

const nothing = (text: string | null | undefined): string | null => text?.trim() || null;
const digits = (text: string | null | undefined): string | null => text?.replace(/[\s.\u00a0\u202f]/g, '') || null;

/** Works out what lines are worth before they are kept: in as many statements for many as for one. */
@Injectable()
export class Drafting {
  constructor(private readonly unit: UnitOfWork) {}

  async draft(
    inputs: readonly ExpenseInput[],
    { projectId, partnerId }: { readonly projectId: string; readonly partnerId: string },
    terms: LedgerTerms,
    kept: ReadonlyMap<string, Expense>,
  ): Promise<Drafted[]> {
    const entries = inputs.map(entryOf);
    const known = await this.known(entries, projectId, partnerId);
    return inputs.map((input, i) => {
      const entry = entries[i] as Entry;
      const before = kept.get(entry.id);
      const taken = before && isSalary(before) ? before : undefined;
      const mistakes = [
        ...mistakesOf(entry),
        ...strangersIn(entry, known, inputs),
        ...(taken ? saysOtherwise(entry, taken) : []),
      ];
      const amounts = amountsOf(entry, {
        ...terms,
        settled: taken?.net,
        pay: payOn(entry, known.terms),
        certified: known.certified.has(entry.id),
      });
      if ('code' in amounts) mistakes.push(amounts);
      if (mistakes.length > 0 || 'code' in amounts) return { id: entry.id, mistakes, line: undefined };
      return { id: entry.id, mistakes, line: lineOf(input, entry, { ...amounts, projectId, partnerId }, kept) };
    });
  }

  private async known(entries: readonly Entry[], projectId: string, partnerId: string): Promise<Known> {
    const { work } = this.unit;
    const ids = (pick: (entry: Entry) => string | null) => [...new Set(entries.flatMap((entry) => pick(entry) ?? []))];
    const [works, credited, certificates, terms] = await Promise.all([
      plainRows(work, WorkPackage, 'WHERE project_id = $1 AND id = ANY ($2)', [
        projectId,
        ids(({ workPackageId }) => workPackageId),
      ]),
      plainRows(work, Expense, 'WHERE partner_id = $1 AND id = ANY ($2)', [partnerId, ids((one) => one.creditOfId)]),
      plainRows(work, Evidence, `WHERE kind = 'VAT_CERTIFICATE' AND expense_id = ANY ($1)`, [ids(({ id }) => id)]),
      plainRows(work, EmploymentTerm, 'WHERE partner_id = $1 AND employee_id = ANY ($2)', [
        partnerId,
        ids(({ employeeId }) => employeeId),
      ]),
    ]);
    return {
      works: new Set(works.map(({ id }) => id)),
      credited: new Set(credited.map(({ id }) => id)),
      certified: new Set(certificates.map(({ expenseId }) => expenseId)),
      terms,
    };
  }
}

export const entryOf = (input: ExpenseInput): Entry => ({
  ...input,
  issuer: input.issuer.trim(),
  issuerSiren: digits(input.issuerSiren),
  description: input.description.trim(),
  paidOn: input.paidOn ?? null,
  foreignNet: input.foreignNet ?? null,
  bookedOn: input.bookedOn ?? null,
  creditOfId: input.creditOfId ?? null,
  employeeId: input.employeeId ?? null,
  month: input.month ?? null,
  hours: input.hours ?? null,
  asset: input.asset ?? null,
});

/** What names something that is not there for this ledger; who is not there cannot be told from who never was. */
function strangersIn(entry: Entry, known: Known, inputs: readonly ExpenseInput[]): EntryMistake[] {
  const { id, workPackageId, creditOfId } = entry;
  const mistakes: EntryMistake[] = [];
  if (!known.works.has(workPackageId))
    mistakes.push({ id, field: 'workPackageId', code: 'expense.work-unknown', facts: {} });
  if (creditOfId && !known.credited.has(creditOfId) && !inputs.some((other) => other.id === creditOfId))
    mistakes.push({ id, field: 'creditOfId', code: 'expense.credit-of-nothing', facts: {} });
  return mistakes;
}

const covers = (term: EmploymentTerm, day: Day): boolean =>
  term.fromOn <= day && (term.untilOn === null || day <= term.untilOn);

/** The terms of the month that was worked, the latest documented. */
function payOn({ employeeId, month, incurredOn }: Entry, terms: readonly EmploymentTerm[]): PayTerms | undefined {
  return terms
    .filter((term) => term.employeeId === employeeId && covers(term, month ?? incurredOn))
    .sort((a, b) => b.documentedOn.localeCompare(a.documentedOn))[0];
}

interface Worked {
  readonly net: Money;
  readonly vat: Money;
  readonly eligible: Money;
  readonly projectId: string;
  readonly partnerId: string;
}

function lineOf(input: ExpenseInput, entry: Entry, worked: Worked, kept: ReadonlyMap<string, Expense>): Expense {
  const before = kept.get(entry.id);
  const { asset, ...said } = entry;
  const { documentRef, invoiceNumber, invoicedOn, procurementRef } = input;
  return Object.assign(new Expense(), before, said, worked, {
    asset: asset && { ...asset, cost: asset.cost.cents.toString() },
    documentRef: documentRef.trim(),
    invoiceNumber: nothing(invoiceNumber),
    invoicedOn: invoicedOn ?? null,
    procurementRef: nothing(procurementRef),
    flatRate: before?.flatRate ?? null,
    sourceKey: before?.sourceKey ?? null,
    partnerClaimId: before?.partnerClaimId ?? null,
  });
}
