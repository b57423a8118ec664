import { addDays, type Day, daysBetween, isWeekend } from '../../platform/day';
import type { Days, Item } from './item';

/** What a key or the pointer does to a bar. */
export interface Push {
  readonly what: 'move' | 'start' | 'end';
  readonly by: number;
}

/** The push that a key means on a bar: arrows move it, with Ctrl its end, with Alt its beginning; Shift by a week. */
export function pushOf(
  {
    key,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  isPoint: boolean,
): Push | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const by = (key === 'ArrowLeft' ? -1 : 1) * (shiftKey ? 7 : 1);
  const what = isPoint ? 'move' : ctrlKey || metaKey ? 'end' : altKey ? 'start' : 'move';
  return { what, by };
}

/** The day itself unless it is of a weekend: then the nearest weekday on the way. */
function onWeekday(day: Day, way: number): Day {
  let at = day;
  while (isWeekend(at)) at = addDays(at, way < 0 ? -1 : 1);
  return at;
}

/** How many days from Monday to Friday a bar covers; the API knows the public holidays. */
function weekdays({ startsOn, endsOn }: Days): number {
  const all = daysBetween(startsOn, endsOn) + 1;
  const weeks = Math.floor(all / 7);
  let count = weeks * 5;
  for (let at = addDays(startsOn, weeks * 7); at <= endsOn; at = addDays(at, 1)) if (!isWeekend(at)) count += 1;
  return count;
}

/** The last of so many weekdays from a day on. */
export function lastOf(startsOn: Day, count: number): Day {
  let at = addDays(startsOn, Math.floor(Math.max(0, count - 1) / 5) * 7);
  for (let left = Math.max(0, count - 1) % 5; left > 0; ) {
    at = addDays(at, 1);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

/** New days for a bar: moved, it keeps its weekdays; pulled, it keeps at least one. */
export function pushed({ kind }: Pick<Item, 'kind'>, days: Days, { what, by }: Push): Days {
  if (by === 0) return days;
  if (what === 'end') {
    const endsOn = onWeekday(addDays(days.endsOn, by), by);
    return { ...days, endsOn: endsOn < days.startsOn ? days.startsOn : endsOn };
  }
  const startsOn = onWeekday(addDays(days.startsOn, by), by);
  if (what === 'start') return { ...days, startsOn: startsOn > days.endsOn ? days.endsOn : startsOn };
  return startingOn({ kind }, days, startsOn);
}

/** The same bar from another day on: work keeps its weekdays, what is a day remains one. */
export const startingOn = ({ kind }: Pick<Item, 'kind'>, days: Days, startsOn: Day): Days =>
  kind === 'WORK' ? { startsOn, endsOn: lastOf(startsOn, weekdays(days)) } : { startsOn, endsOn: startsOn };

interface Shifted extends Days {
  readonly itemId: string;
  readonly fromStartsOn: Day;
  readonly fromEndsOn: Day;
}

/** Puts back what was moved, on the versions that the plan now shows; nothing when somebody moved one of them since. */
export function backwards(shifts: readonly Shifted[], items: readonly Item[]) {
  const now = new Map(items.map((item) => [item.id, item]));
  const moves = shifts.flatMap(({ itemId, startsOn, endsOn, fromStartsOn, fromEndsOn }) => {
    const item = now.get(itemId);
    if (!item || item.version === null || item.startsOn !== startsOn || item.endsOn !== endsOn) return [];
    return [{ itemId, version: item.version, startsOn: fromStartsOn, endsOn: fromEndsOn }];
  });
  return moves.length === shifts.length ? moves : undefined;
}
