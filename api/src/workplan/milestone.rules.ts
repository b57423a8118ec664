import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';
import { isSettled, type MilestoneState } from './milestone.lifecycle.js';

interface Moving {
  readonly state: MilestoneState;
  readonly forecastOn: Day;
}

interface Lasting {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Refuses a forecast that moves what is settled, moves nothing, or leaves the project. */
export function agreeOnForecast({ state, forecastOn }: Moving, to: Day, { startsOn, endsOn }: Lasting): void {
  if (isSettled(state)) throw new Refusal('milestone.settled', { state });
  if (to < startsOn || to > endsOn)
    throw new Refusal('milestone.outside-project', { forecastOn: to, startsOn, endsOn });
  if (to === forecastOn) throw new Refusal('milestone.same-day', { forecastOn });
}

/** Refuses to achieve what is settled, before the project began, or on a day that has not come. */
export function agreeOnAchievement({ state }: Pick<Moving, 'state'>, on: Day, { startsOn }: Lasting, today: Day): void {
  if (isSettled(state)) throw new Refusal('milestone.settled', { state });
  if (on < startsOn) throw new Refusal('milestone.outside-project', { achievedOn: on, startsOn });
  if (on > today) throw new Refusal('milestone.not-yet', { achievedOn: on, today });
}
