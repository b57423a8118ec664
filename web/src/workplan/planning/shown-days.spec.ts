import { expect, it } from '@jest/globals';
import { samples } from './sample-plan';
import { shownDays } from './shown-days';

const draft = { itemId: 't43', startsOn: '2020-05-25', endsOn: '2020-06-19' };

it('shows the plan as it is while nothing moves', () => expect(shownDays(samples, undefined, undefined).size).toBe(0));

it('shows the moved bar at once, and the rest when the answer comes', () => {
  expect([...shownDays(samples, draft, undefined).keys()]).toEqual(['t43']);
  const shown = shownDays(samples, draft, [draft, { itemId: 'j6', startsOn: '2020-06-22', endsOn: '2020-06-22' }]);
  expect(shown.get('j6')?.endsOn).toBe('2020-06-22');
  expect(shown.get('lt4')).toEqual({ startsOn: '2020-05-04', endsOn: '2020-06-19' });
});

it('moves no lot for a milestone', () => {
  const alone = { itemId: 'j6', startsOn: '2020-07-01', endsOn: '2020-07-01' };
  expect([...shownDays(samples, alone, [alone]).keys()]).toEqual(['j6']);
});
