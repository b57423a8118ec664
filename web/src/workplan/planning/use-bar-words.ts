import { useTitleOf } from '../../consortium/current-project';
import { daysBetween } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import { useWords as useKitWords } from '../../ui/words';
import { type Closure, nameOf } from '../calendars/calendars-data';
import { touches } from '../calendars/closed-days';
import { useWords as useClosedWords } from '../calendars/words';
import { lookOfStanding } from '../work-state';
import { named } from './impact';
import type { Days, Item } from './item';
import { useWords } from './words';

/** All that a bar shows, in words: what a screen reader says of it, and what the pointer meets. */
export function useBarWords() {
  const say = useWords();
  const kit = useKitWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const sayClosed = useClosedWords();
  const closed = (closure: Closure): string =>
    sayClosed('bar.closed', {
      name: nameOf(closure, say.language),
      ...{ from: format.day(closure.startsOn), until: format.day(closure.endsOn) },
    });
  const floatOf = ({ totalFloat, critical, done }: Item): string => {
    if (done || totalFloat === null) return '';
    if (critical) return `${say('bar.float', { days: 0 })} ${say('bar.critical')}`;
    return say('bar.float', { days: Math.max(0, totalFloat) });
  };
  const baselineOf = ({ kind, baselineStartsOn: from, baselineEndsOn: until }: Item): string => {
    if (!from || !until) return '';
    if (kind !== 'WORK') return say('bar.baseline', { from: format.day(until) });
    return say('bar.baselineSpan', { from: format.day(from), until: format.day(until) });
  };
  const standingOf = ({ standing }: Item): string => (standing ? kit(`state.${lookOfStanding[standing]}`) : '');
  const bar = (item: Item, days: Days, waitsFor: readonly string[] = [], closures: readonly Closure[] = []): string => {
    const { code, kind, progress, askedOn } = item;
    const title = titleOf(item);
    const ends = daysBetween(item.endsOn, days.endsOn);
    const by = ends || daysBetween(item.startsOn, days.startsOn);
    const moved =
      by === 0
        ? ''
        : say('bar.moved', { day: format.day(ends ? days.endsOn : days.startsOn), days: format.days(by, true) });
    const span =
      kind === 'WORK'
        ? say('bar.work', {
            ...{ code, title, from: format.day(days.startsOn), until: format.day(days.endsOn) },
            progress: say('bar.progress', { progress: format.percent(progress ?? 0) }),
          })
        : say('bar.point', { code, title, day: format.day(days.endsOn), standing: standingOf(item) });
    const waits = waitsFor.length > 0 ? say('bar.waits', { codes: named(waitsFor, { say }) }) : '';
    const asked = askedOn ? say('bar.asked', { day: format.day(askedOn) }) : '';
    const shut = item.done ? [] : closures.filter((closure) => touches(closure, days)).map(closed);
    return [span, floatOf(item), baselineOf(item), waits, ...shut, asked, moved].filter(Boolean).join(' ');
  };
  return { bar, floatOf, baselineOf, standingOf };
}
