import { expect, it } from '@jest/globals';
import { agreeOnStatus, type Status } from './work-package.rules.js';

const TODAY = '2019-11-14';
const agree = (twist: Partial<Status>) => () =>
  agreeOnStatus({ state: 'IN_PROGRESS', progress: 40, nextOn: null, blockers: '', ...twist }, TODAY);

it.each<Partial<Status>>([
  {},
  { state: 'BLOCKED', blockers: 'The antibodies are awaited.' },
  { state: 'DONE', progress: 100 },
  { state: 'SUSPENDED', blockers: 'Until the new room is open.' },
  { state: 'NOT_STARTED', progress: 0 },
  { nextOn: TODAY },
])('agrees with %o', (twist) => expect(agree(twist)).not.toThrow());

it.each<[string, Partial<Status>]>([
  ['work-package.blocked-needs-words', { state: 'BLOCKED', blockers: ' \n' }],
  ['work-package.suspended-needs-words', { state: 'SUSPENDED' }],
  ['work-package.done-is-whole', { state: 'DONE', progress: 99 }],
  ['work-package.done-is-whole', { state: 'IN_PROGRESS', progress: 100 }],
  ['work-package.next-in-the-past', { nextOn: '2019-11-13' }],
])('refuses with %s: %o', (code, twist) => expect(agree(twist)).toThrow(code));
