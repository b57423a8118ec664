import { expect, it } from '@jest/globals';
import { partnerClaimLifecycle, partnerClaimStates } from './partner-claim.lifecycle.js';

it('DRAFT → SIGNED → LEAD_REVIEW → (RETURNED → SIGNED) → VALIDATED ↔ INCLUDED', () =>
  expect(partnerClaimStates.map((from) => `${from}: ${partnerClaimLifecycle.moves[from].join(' ')}`)).toEqual([
    'DRAFT: SIGNED',
    'SIGNED: LEAD_REVIEW',
    'LEAD_REVIEW: RETURNED VALIDATED',
    'RETURNED: SIGNED',
    'VALIDATED: INCLUDED',
    'INCLUDED: VALIDATED',
  ]));
