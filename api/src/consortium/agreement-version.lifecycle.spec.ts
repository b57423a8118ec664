import { expect, it } from '@jest/globals';
import { agreementVersionLifecycle, agreementVersionStates } from './agreement-version.lifecycle.js';

it('DRAFT → PROPOSED → IN_FORCE → SUPERSEDED', () =>
  expect(agreementVersionStates.map((from) => `${from}: ${agreementVersionLifecycle.moves[from].join(' ')}`)).toEqual([
    'DRAFT: PROPOSED',
    'PROPOSED: IN_FORCE',
    'IN_FORCE: SUPERSEDED',
    'SUPERSEDED: ',
  ]));
