import { expect, it } from '@jest/globals';
import { shownDays } from './shown-days';

const asked = { startsOn: '2020-05-25', endsOn: '2020-06-19' };
const draft = { itemId: 't43', whole: true, ...asked };
const lands = { startsOn: '2020-05-26', endsOn: '2020-06-22' };
const moved = {
  shifts: [
    { itemId: 't43', ...lands },
    { itemId: 'j6', startsOn: '2020-06-23', endsOn: '2020-06-23' },
  ],
  lots: [{ itemId: 'lt4', startsOn: '2020-05-04', endsOn: '2020-06-22' }],
};

it('shows the plan as it is while nothing moves', () => expect(shownDays(undefined, undefined, false).size).toBe(0));

it('shows the moved bar at once, and the rest when the answer comes', () => {
  expect([...shownDays(draft, undefined, false)]).toEqual([['t43', asked]]);
  const shown = shownDays(draft, moved, true);
  expect(shown.get('t43')).toEqual(lands);
  expect(shown.get('j6')?.endsOn).toBe('2020-06-23');
  expect(shown.get('lt4')).toEqual({ startsOn: '2020-05-04', endsOn: '2020-06-22' });
});

it('shows where the hand is while the answer is of the day before', () => {
  const shown = shownDays(draft, moved, false);
  expect(shown.get('t43')).toEqual(asked);
  expect(shown.has('j6')).toBe(true);
});
