import { type Actor, actsFor, keepsBooks, leads } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface EmployeeFacts {
  readonly projectId: string;
  readonly partnerId: string;
  /** Who they are in the portal; none for somebody without an account. */
  readonly personId: string | null;
  readonly superiorId: string | null;
  /** The partner lets the lead see its payslips and timesheets. */
  readonly delegated: boolean;
}

const keeps = (actor: Actor, { projectId, partnerId }: EmployeeFacts): boolean =>
  keepsBooks(actor, projectId, partnerId);

const isThemself = (actor: Actor, { projectId, partnerId, personId }: EmployeeFacts): boolean =>
  personId === actor.personId && actsFor(actor, projectId, partnerId);

const isSuperior = (actor: Actor, { projectId, partnerId, superiorId }: EmployeeFacts): boolean =>
  superiorId === actor.personId && actsFor(actor, projectId, partnerId);

const paid = (actor: Actor, employee: EmployeeFacts): boolean =>
  keeps(actor, employee) || (employee.delegated && leads(actor, employee.projectId));

/** Salaries are for who keeps the books, and for the lead where payroll is delegated. */
export const employeePolicy = policy<EmployeeFacts>()('employee', {
  read: (actor, employee) => paid(actor, employee) || isThemself(actor, employee) || isSuperior(actor, employee),
  salary: paid,
  employ: keeps,
});

export interface TimesheetFacts extends EmployeeFacts {
  /** Who signed for the employee, once somebody has. */
  readonly signedById: string | null;
}

/** The hours of a month: by who worked them, then by their superior, who is somebody else. */
export const timesheetPolicy = policy<TimesheetFacts>()('timesheet', {
  write: (actor, sheet) => keeps(actor, sheet) || isThemself(actor, sheet),
  sign: (actor, sheet) => isThemself(actor, sheet) || (sheet.personId === null && keeps(actor, sheet)),
  countersign: (actor, sheet) =>
    sheet.signedById !== actor.personId &&
    sheet.personId !== actor.personId &&
    (sheet.superiorId === null ? keeps(actor, sheet) : isSuperior(actor, sheet)),
  return: (actor, sheet) => keeps(actor, sheet) || isSuperior(actor, sheet),
});
