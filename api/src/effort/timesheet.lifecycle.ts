import { lifecycle } from '../kernel/lifecycle.js';

export const timesheetStates = ['DRAFT', 'SIGNED', 'COUNTERSIGNED', 'RETURNED', 'DECLARED'] as const;
export type TimesheetState = (typeof timesheetStates)[number];

/** A month of somebody's hours: signed by the employee, then by the superior; declared, it is never edited. */
export const timesheetLifecycle = lifecycle<TimesheetState>('timesheet', {
  DRAFT: ['SIGNED'],
  SIGNED: ['COUNTERSIGNED', 'RETURNED'],
  COUNTERSIGNED: ['RETURNED', 'DECLARED'],
  RETURNED: ['SIGNED'],
  DECLARED: [],
});
