import { expect, it } from '@jest/globals';
import type { Day } from '../kernel/day.js';
import type { MilestoneState } from './milestone.lifecycle.js';
import { agreeOnAchievement, agreeOnForecast } from './milestone.rules.js';

const project = { startsOn: '2018-02-08', endsOn: '2022-02-07' } as const;
const forecast =
  (to: Day, state: MilestoneState = 'PLANNED') =>
  () =>
    agreeOnForecast({ state, forecastOn: '2020-01-24' }, to, project);
const achieve =
  (on: Day, state: MilestoneState = 'PLANNED') =>
  () =>
    agreeOnAchievement({ state }, on, project, '2019-11-14');

it('moves a forecast to any other day of the project', () => {
  for (const day of ['2018-02-08', '2020-01-23', '2022-02-07'] as const) expect(forecast(day)).not.toThrow();
  expect(forecast('2020-02-05', 'AT_RISK')).not.toThrow();
});

it.each<[string, () => void]>([
  ['milestone.settled', forecast('2020-02-05', 'ACHIEVED')],
  ['milestone.settled', forecast('2020-02-05', 'MISSED')],
  ['milestone.outside-project', forecast('2018-02-07')],
  ['milestone.outside-project', forecast('2022-02-08')],
  ['milestone.same-day', forecast('2020-01-24')],
  ['milestone.settled', achieve('2019-11-01', 'ACHIEVED')],
  ['milestone.outside-project', achieve('2018-02-07')],
  ['milestone.not-yet', achieve('2019-11-15')],
])('refuses with %s', (code, move) => expect(move).toThrow(code));

it('is achieved on any day until today', () => {
  expect(achieve('2019-11-14')).not.toThrow();
  expect(achieve('2018-02-08', 'AT_RISK')).not.toThrow();
});
