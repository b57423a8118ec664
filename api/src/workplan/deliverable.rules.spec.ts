import { expect, it } from '@jest/globals';
import type { Day } from '../kernel/day.js';
import { agreeOnDueMove, agreeOnReason, blockingReport, type DatedDelivery, isDelayed } from './deliverable.rules.js';

const today = '2019-11-14';
const project = { startsOn: '2018-02-08', endsOn: '2022-02-07' } as const;
const due = (dueOn: Day, rest: Partial<DatedDelivery> = {}): DatedDelivery => ({
  state: 'DRAFT',
  dueOn,
  submittedOn: null,
  delayReason: '',
  ...rest,
});
const move =
  (from: Day, to: Day, state: DatedDelivery['state'] = 'DRAFT') =>
  () =>
    agreeOnDueMove({ state, dueOn: from }, to, project, today);

it.each<[boolean, DatedDelivery]>([
  [false, due('2019-11-14')],
  [true, due('2019-11-13')],
  [false, due('2019-11-08', { state: 'SUBMITTED', submittedOn: '2019-11-08' })],
  [true, due('2019-11-08', { state: 'ACCEPTED', submittedOn: '2019-11-09' })],
  [true, due('2019-11-08', { state: 'CHANGES_REQUESTED', submittedOn: '2019-11-07' })],
])('says %s to whether it is late: %o', (late, deliverable) => expect(isDelayed(deliverable, today)).toBe(late));

it('blocks the report of a period with what is late by its end and unexplained, the oldest first', () => {
  const all = [
    due('2019-11-08'),
    due('2019-10-31'),
    due('2019-10-30', { delayReason: 'The bench was broken.' }),
    due('2019-10-29', { delayReason: '  ' }),
    due('2019-11-20'),
    due('2019-10-01', { state: 'ACCEPTED', submittedOn: '2019-09-30' }),
  ];
  const days = (until: Day) => blockingReport(all, until, today).map(({ dueOn }) => dueOn);
  expect(days('2019-10-31')).toEqual(['2019-10-29', '2019-10-31']);
  expect(days('2019-12-31')).toEqual(['2019-10-29', '2019-10-31', '2019-11-08']);
});

it('takes a reason for what is late, and for nothing else', () => {
  expect(() => agreeOnReason(due('2019-11-13'), today)).not.toThrow();
  expect(() => agreeOnReason(due('2019-11-14'), today)).toThrow('deliverable.not-late');
});

it('moves a day to come to another day to come', () => {
  for (const to of ['2019-11-15', '2020-02-01', '2022-02-07'] as const) expect(move('2019-11-29', to)).not.toThrow();
  expect(move('2019-11-29', '2019-12-20', 'CHANGES_REQUESTED')).not.toThrow();
});

it.each<[string, () => void]>([
  ['deliverable.handed-in', move('2019-11-29', '2019-12-20', 'SUBMITTED')],
  ['deliverable.handed-in', move('2019-11-29', '2019-12-20', 'ACCEPTED')],
  ['deliverable.due-has-come', move('2019-11-14', '2019-12-20')],
  ['deliverable.due-in-the-past', move('2019-11-29', '2019-11-14')],
  ['deliverable.outside-project', move('2019-11-29', '2022-02-08')],
  ['deliverable.same-day', move('2019-11-29', '2019-11-29')],
])('refuses with %s', (code, moved) => expect(moved).toThrow(code));
