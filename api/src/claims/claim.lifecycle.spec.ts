import { expect, it } from '@jest/globals';
import { Refusal } from '../kernel/refusal.js';
import { claimLifecycle, claimStates } from './claim.lifecycle.js';

it('moves by this table and by no other way', () => {
  const table = claimStates.map(
    (from) => `${from}: ${claimStates.filter((to) => claimLifecycle.allows(from, to)).join(' ')}`,
  );
  expect(table).toEqual([
    'DRAFT: SUBMITTED',
    'SUBMITTED: ADMISSIBLE RETURNED REJECTED',
    'ADMISSIBLE: IN_CONTROL RETURNED REJECTED',
    'IN_CONTROL: ADVERSARIAL',
    'ADVERSARIAL: CONTROLLED',
    'CONTROLLED: CERTIFIED',
    'CERTIFIED: PAID',
    'PAID: DISTRIBUTED',
    'DISTRIBUTED: ',
    'RETURNED: SUBMITTED',
    'REJECTED: ',
  ]);
});

it('refuses what the table does not hold', () => {
  expect(() => claimLifecycle.move('CERTIFIED', 'DRAFT')).toThrow(new Refusal('claim.illegal-move'));
  expect(claimLifecycle.move('DRAFT', 'SUBMITTED')).toBe('SUBMITTED');
});
