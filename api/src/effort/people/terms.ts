import { Injectable } from '@nestjs/common';
import { Programmes } from '../../budget/programme/programmes.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { employeePolicy } from '../effort.policy.js';
import { Employee } from '../employee.entity.js';
import { consistentTerms } from '../employment.rules.js';
import { EmploymentTerm } from '../employment-term.entity.js';
import { refuse } from '../refused.rules.js';
import { Timesheet } from '../timesheet.entity.js';
import type { AddTermInput, ChangeTermInput, RemoveTermInput } from './employee.inputs.js';
import { Employees } from './employees.js';
import { termsOf } from './known-terms.js';

/** Months that somebody signed and that these terms govern. */
const SIGNED_UNDER = `WHERE employee_id = $1 AND state IN ('SIGNED', 'COUNTERSIGNED', 'DECLARED')
  AND month + interval '1 month' > $2::date AND ($3::date IS NULL OR month <= $3::date) LIMIT 1`;

/** What people are employed for, from one day to another. The journal never tells what it costs. */
@Injectable()
export class Terms {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly employees: Employees,
    private readonly programmes: Programmes,
  ) {}

  /** Refuses with `employment.*` (see `consistentTerms`), `employment-term.cost-malformed`, `.share-missing`, `programme.none`. */
  async add({ id, employeeId, ...said }: AddTermInput): Promise<EmploymentTerm> {
    const employee = await this.employerOf(employeeId);
    const { projectId, partnerId } = employee;
    const wanted = { id, projectId, partnerId, employeeId, ...tidy(said) };
    await this.agree(wanted);
    const added = await this.rows.insert(EmploymentTerm, { ...wanted, version: 1 });
    await this.journal.record('employment-term.added', added, {}, { partnerId });
    return added;
  }

  /** Refuses as `add` does, and with `version.stale`. */
  async change({ id, version, ...said }: ChangeTermInput): Promise<EmploymentTerm> {
    const before = await this.rows.load(EmploymentTerm, id);
    const { projectId, partnerId } = await this.employerOf(before.employeeId);
    const wanted = tidy(said);
    await this.agree({ id, projectId, partnerId, employeeId: before.employeeId, ...wanted });
    const changed = await this.rows.update(EmploymentTerm, { id, version }, wanted);
    await this.journal.record('employment-term.changed', changed, {}, { partnerId });
    return changed;
  }

  /** Terms under which somebody signed stay: refuses with `employment-term.in-use` and `version.stale`. */
  async remove({ id, version }: RemoveTermInput): Promise<Employee> {
    const term = await this.rows.load(EmploymentTerm, id);
    const employee = await this.employerOf(term.employeeId);
    const governed = [term.employeeId, term.fromOn, term.untilOn];
    const [signed] = await plainRows(this.unit.work, Timesheet, SIGNED_UNDER, governed);
    if (signed) throw new Refusal('employment-term.in-use', { month: signed.month });
    await this.rows.remove(EmploymentTerm, { id, version });
    await this.journal.record('employment-term.removed', term, {}, { partnerId: term.partnerId });
    return employee;
  }

  private async employerOf(employeeId: string): Promise<Employee> {
    const employee = await this.rows.load(Employee, employeeId);
    this.access.demand(employeePolicy.employ, await this.employees.factsOf(employee));
    return employee;
  }

  private async agree(wanted: Omit<EmploymentTerm, 'version'>): Promise<void> {
    const programme = await this.programmes.of(wanted.projectId);
    const { annualCost, method, fixedShare, id, employeeId } = wanted;
    if (annualCost.cents <= 0n) throw new Refusal('employment-term.cost-malformed');
    if (method === 'FIXED_SHARE' && fixedShare === null) throw new Refusal('employment-term.share-missing');
    await this.unit.manager.query(`SELECT FROM employee WHERE id = $1 FOR UPDATE`, [employeeId]);
    const others = await plainRows(this.unit.work, EmploymentTerm, 'WHERE employee_id = $1 AND id <> $2', [
      employeeId,
      id,
    ]);
    refuse(consistentTerms([...others.map(termsOf), termsOf({ ...wanted, version: 1 })], programme));
  }
}

const tidy = ({ fixedShare, untilOn, ...said }: Omit<AddTermInput, 'id' | 'employeeId'>) => ({
  ...said,
  untilOn: untilOn ?? null,
  fixedShare: said.method === 'FIXED_SHARE' ? (fixedShare ?? null) : null,
});
