import { expect, it } from '@jest/globals';
import { refusalOf } from './sqlstate.rules.js';

it.each<[string, string | undefined, string, string | undefined]>([
  ['22P02', undefined, 'invalid input syntax for type uuid', 'input.invalid'],
  ['23503', 'risk_owner_id_fkey', 'insert or update violates foreign key constraint', 'input.invalid'],
  ['23001', 'milestone_work_package', 'update or delete violates RESTRICT setting of foreign key', 'input.invalid'],
  ['23505', 'membership_pkey', 'duplicate key', 'request.key-reused'],
  ['23505', 'membership_once', 'duplicate key', undefined],
  ['57014', undefined, 'canceling statement due to statement timeout', 'request.too-slow'],
  ['57P01', undefined, 'terminating connection due to administrator command', 'portal.unavailable'],
  ['', undefined, 'Connection terminated unexpectedly', 'portal.unavailable'],
  ['42501', undefined, 'new row violates row-level security policy', undefined],
  ['22012', undefined, 'division by zero', undefined],
])('takes %s %s (%s) for %s', (code, constraint, message, refusal) => {
  expect(refusalOf({ code, constraint, message })?.code).toBe(refusal);
});
