import { Injectable } from '@nestjs/common';
import { Membership } from '../../consortium/membership.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/page.js';
import { Journal } from '../../platform/journal/journal.js';
import { type EmployeeFacts, employeePolicy } from '../effort.policy.js';
import { Employee } from '../employee.entity.js';
import { EmploymentTerm } from '../employment-term.entity.js';
import { Timesheet } from '../timesheet.entity.js';
import type { AddEmployeeInput, ChangeEmployeeInput, RemoveEmployeeInput } from './employee.inputs.js';

const SAME_NAME = 'WHERE partner_id = $1 AND lower(name) = lower($2) AND id <> $3';
const ITS_PEOPLE = 'WHERE project_id = $1 AND partner_id = $2 AND person_id = ANY ($3) AND withdrawn_at IS NULL';

/** The people whose work a partner declares. The journal tells that something was done, never about whom. */
@Injectable()
export class Employees {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly loaders: Loaders,
  ) {}

  /** Those whom the current user may see, by name. The wall holds the same line. */
  async list(projectId: string, partnerId: string | undefined, page: PageArgs): Promise<Page<Employee>> {
    this.access.narrowed(employeePolicy.read);
    const scope = new Scope('e').where('e.project_id = ?1', projectId);
    if (partnerId) scope.where('e.partner_id = ?1', partnerId);
    const keys = [
      ['e.name', (one: Employee) => one.name],
      ['e.id', (one: Employee) => one.id],
    ] as const;
    return pageOf(this.unit.work, Employee, { scope, keys, page });
  }

  /** Refuses with `employee.unknown`. */
  async find(id: string): Promise<Employee> {
    const employee = await this.rows.load(Employee, id);
    this.access.demand(employeePolicy.read, await this.factsOf(employee));
    return employee;
  }

  async factsOf({ projectId, partnerId, personId, superiorId }: Employee): Promise<EmployeeFacts> {
    const partner = await this.loaders.one(Partner, partnerId);
    return { projectId, partnerId, personId, superiorId, delegated: partner?.delegatesPayroll ?? false };
  }

  /** Refuses with `employee.name-taken`, `.person-elsewhere` and `.own-superior`. */
  async add({ id, projectId, partnerId, ...said }: AddEmployeeInput): Promise<Employee> {
    const nobody = { personId: null, superiorId: null, delegated: false };
    this.access.demand(employeePolicy.employ, { projectId, partnerId, ...nobody });
    const wanted = { id, projectId, partnerId, ...tidy(said) };
    await this.agree(wanted);
    const added = await this.rows.insert(Employee, { ...wanted, illustrative: false, version: 1 });
    await this.journal.record('employee.added', added, {}, { partnerId });
    return added;
  }

  /** Refuses as `add` does, and with `version.stale`. */
  async change({ id, version, ...said }: ChangeEmployeeInput): Promise<Employee> {
    const before = await this.rows.load(Employee, id);
    this.access.demand(employeePolicy.employ, await this.factsOf(before));
    const { projectId, partnerId } = before;
    const wanted = tidy(said);
    await this.agree({ id, projectId, partnerId, ...wanted });
    const changed = await this.rows.update(Employee, { id, version }, wanted);
    await this.journal.record('employee.changed', changed, {}, { partnerId });
    return changed;
  }

  /** Nothing may hang on them: refuses with `employee.in-use` and `version.stale`. */
  async remove({ id, version }: RemoveEmployeeInput): Promise<Partner> {
    const employee = await this.rows.load(Employee, id);
    this.access.demand(employeePolicy.employ, await this.factsOf(employee));
    const { work } = this.unit;
    const [terms, sheets] = await Promise.all([
      plainRows(work, EmploymentTerm, 'WHERE employee_id = $1 LIMIT 1', [id]),
      plainRows(work, Timesheet, 'WHERE employee_id = $1 LIMIT 1', [id]),
    ]);
    if (terms.length + sheets.length > 0) throw new Refusal('employee.in-use', { id });
    await this.rows.remove(Employee, { id, version });
    await this.journal.record('employee.removed', employee, {}, { partnerId: employee.partnerId });
    return this.rows.load(Partner, employee.partnerId);
  }

  private async agree({ id, projectId, partnerId, name, personId, superiorId }: Wanted): Promise<void> {
    const { work } = this.unit;
    const people = [...new Set([personId, superiorId])].filter((one) => one !== null);
    const [same, seats] = await Promise.all([
      plainRows(work, Employee, SAME_NAME, [partnerId, name, id]),
      plainRows(work, Membership, ITS_PEOPLE, [projectId, partnerId, people]),
    ]);
    if (same.length > 0) throw new Refusal('employee.name-taken', { name });
    if (personId !== null && personId === superiorId) throw new Refusal('employee.own-superior');
    const seated = new Set(seats.map((seat) => seat.personId));
    if (people.some((one) => !seated.has(one))) throw new Refusal('employee.person-elsewhere');
  }
}

interface Wanted extends Pick<Employee, 'id' | 'projectId' | 'partnerId' | 'name' | 'personId' | 'superiorId'> {}

const tidy = ({ name, job, personId, superiorId }: Omit<AddEmployeeInput, 'id' | 'projectId' | 'partnerId'>) => ({
  name: name.trim(),
  job: job.trim(),
  personId: personId ?? null,
  superiorId: superiorId ?? null,
});
