import { lifecycle } from '../kernel/lifecycle.js';

export const timesheetStates = ['DRAFT', 'SIGNED', 'COUNTERSIGNED', 'RETURNED', 'DECLARED'] as const;
export type TimesheetState = (typeof timesheetStates)[number];

/**
 * A month of somebody's hours: signed by the employee, then by the superior; declared, it is never edited, and is given
 * free only by whoever takes it out of a claim that was returned.
 */
export const timesheetLifecycle = lifecycle<TimesheetState>('timesheet', {
  DRAFT: ['SIGNED'],
  SIGNED: ['COUNTERSIGNED', 'RETURNED'],
  COUNTERSIGNED: ['RETURNED', 'DECLARED'],
  RETURNED: ['SIGNED'],
  DECLARED: ['COUNTERSIGNED'],
});

/** What may be done with a month in each state. */
export const timesheetVerbs: Readonly<Record<TimesheetState, readonly string[]>> = {
  DRAFT: ['write', 'sign'],
  SIGNED: ['countersign', 'return'],
  COUNTERSIGNED: ['return'],
  RETURNED: ['write', 'sign'],
  DECLARED: [],
};
