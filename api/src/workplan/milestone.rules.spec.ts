import { expect, it } from '@jest/globals';
import type { Day } from '../kernel/day.js';
import type { MilestoneState } from './milestone.lifecycle.js';
import { agreeOnDecision, agreeOnForecast, agreeOnWarning, type Decision, stateDecided } from './milestone.rules.js';

const project = { startsOn: '2018-02-08', endsOn: '2022-02-07' } as const;
const forecast =
  (to: Day, state: MilestoneState = 'PLANNED') =>
  () =>
    agreeOnForecast({ state, forecastOn: '2020-01-24' }, to, project);
const decide =
  (decision: Partial<Decision>, state: MilestoneState = 'PLANNED', evidence = 1) =>
  () =>
    agreeOnDecision(
      { state },
      { verdict: 'ACHIEVED', on: '2019-11-14', words: '', withoutEvidence: '', ...decision },
      { startsOn: project.startsOn, today: '2019-11-14', evidence },
    );

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
  ['milestone.outside-project', decide({ on: '2018-02-07' })],
  ['milestone.not-yet', decide({ on: '2019-11-15' })],
  ['milestone.needs-evidence', decide({}, 'PLANNED', 0)],
  ['milestone.needs-evidence', decide({ verdict: 'ACHIEVED_WITH_RESERVATIONS', words: 'Two of three.' }, 'AT_RISK', 0)],
  ['milestone.decision-needs-words', decide({ verdict: 'ACHIEVED_WITH_RESERVATIONS' })],
  ['milestone.decision-needs-words', decide({ verdict: 'MISSED' })],
  ['milestone.decision-needs-words', decide({}, 'MISSED')],
  ['milestone.decision-needs-words', decide({ verdict: 'DECISION_WITHDRAWN' }, 'ACHIEVED')],
  ['milestone.nothing-decided', decide({ verdict: 'DECISION_WITHDRAWN', words: 'A slip.' }, 'AT_RISK')],
  ['milestone.settled', () => agreeOnWarning({ state: 'ACHIEVED' }, true)],
  ['milestone.same-state', () => agreeOnWarning({ state: 'AT_RISK' }, true)],
  ['milestone.same-state', () => agreeOnWarning({ state: 'PLANNED' }, false)],
])('refuses with %s', (code, move) => expect(move).toThrow(code));

it('is achieved on any day until today, shown by a file or by a reason why there is none', () => {
  expect(decide({})).not.toThrow();
  expect(decide({ on: '2018-02-08' }, 'AT_RISK')).not.toThrow();
  expect(decide({ withoutEvidence: 'Seen by the committee.' }, 'PLANNED', 0)).not.toThrow();
});

it('is missed without any file, and corrected with words', () => {
  expect(decide({ verdict: 'MISSED', words: 'The supplier gave up.' }, 'AT_RISK', 0)).not.toThrow();
  expect(decide({ words: 'Found in the minutes.' }, 'MISSED')).not.toThrow();
  expect(decide({ verdict: 'DECISION_WITHDRAWN', words: 'Of another project.' }, 'ACHIEVED', 0)).not.toThrow();
});

it('is left by a decision where it says, and by one taken back where the forecast says', () => {
  const late = { state: 'ACHIEVED', baselineOn: '2020-01-24', forecastOn: '2020-02-05' } as const;
  expect(stateDecided(late, 'ACHIEVED_WITH_RESERVATIONS')).toBe('ACHIEVED');
  expect(stateDecided(late, 'MISSED')).toBe('MISSED');
  expect(stateDecided(late, 'DECISION_WITHDRAWN')).toBe('AT_RISK');
  expect(stateDecided({ ...late, forecastOn: '2020-01-24' }, 'DECISION_WITHDRAWN')).toBe('PLANNED');
});

it('is warned of and said to hold again', () => {
  expect(agreeOnWarning({ state: 'PLANNED' }, true)).toBe('AT_RISK');
  expect(agreeOnWarning({ state: 'AT_RISK' }, false)).toBe('PLANNED');
});
