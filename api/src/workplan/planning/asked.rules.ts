import type { Day } from '../../kernel/day.js';
import type { ScheduledTask } from '../schedule/scheduled.rules.js';
import { workedFrom } from './planned.rules.js';

interface Placed {
  readonly startsOn: Day;
  readonly done: boolean;
}

/** Where what it depends on would put it, when that is later than where it was drawn. */
export const askedOn = ({ startsOn, done }: Placed, task: ScheduledTask | undefined): Day | null =>
  task && !done && task.spans === null && task.startsOn > workedFrom(startsOn) ? task.startsOn : null;
