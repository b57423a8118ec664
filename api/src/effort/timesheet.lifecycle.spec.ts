import { expect, it } from '@jest/globals';
import { timesheetLifecycle, timesheetStates } from './timesheet.lifecycle.js';

it('moves by this table and by no other way', () =>
  expect(timesheetStates.map((from) => `${from}: ${timesheetLifecycle.moves[from].join(' ')}`)).toEqual([
    'DRAFT: SIGNED',
    'SIGNED: COUNTERSIGNED RETURNED',
    'COUNTERSIGNED: RETURNED DECLARED',
    'RETURNED: SIGNED',
    'DECLARED: COUNTERSIGNED',
  ]));
