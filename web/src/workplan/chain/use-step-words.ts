import { daysBetween } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import { useLinkWords } from '../planning/link-words';
import type { Item, Rows, Step } from './chain-data';
import { useWords } from './words';

/** Why a row is where it is, in sentences. */
export function useStepWords(rows: Rows, steps: readonly Step[]) {
  const say = useWords();
  const format = useFormat();
  const linkWords = useLinkWords();
  const leaderOf = (step: Step): string => steps[steps.indexOf(step) - 1]?.code ?? '';

  const days = ({ kind, startsOn, endsOn }: Pick<Item, 'kind' | 'startsOn' | 'endsOn'>): string =>
    kind === 'WORK'
      ? say('step.span', { from: format.day(startsOn), until: format.day(endsOn) })
      : say('step.point', { day: format.day(endsOn) });

  /** By how much it ends after the baseline, or before; nothing when it does neither. */
  const drift = (id: string): string => {
    const { baselineEndsOn, endsOn } = rows.get(id) ?? {};
    const late = baselineEndsOn && endsOn ? daysBetween(baselineEndsOn, endsOn) : 0;
    if (late === 0) return '';
    return say(late > 0 ? 'step.later' : 'step.sooner', { days: Math.abs(late) });
  };

  const held = (step: Step): string => {
    const { dependency, slack, allowsOn, cause, done } = step;
    const leader = leaderOf(step);
    if (dependency && allowsOn) {
      const link = linkWords(dependency);
      if (!slack) return say('why.drives', { leader, link });
      const told = { leader, link, day: format.day(allowsOn), days: slack };
      return say(cause === 'ACTUAL' ? 'why.slack.begun' : 'why.slack', told);
    }
    if (cause === 'UNDER') return say('why.under', { leader });
    if (done) return say('why.done');
    return say(cause === 'LINK' ? 'why.NOT_BEFORE' : `why.${cause}`);
  };

  const why = (step: Step): string => {
    const { dependency, itemId } = step;
    const lot = dependency && dependency.toId !== itemId ? rows.get(dependency.toId)?.code : undefined;
    const asked = rows.get(itemId)?.askedOn;
    return [
      held(step),
      lot && say('why.through', { lot }),
      asked && dependency && say('why.broken', { day: format.day(asked) }),
    ]
      .filter(Boolean)
      .join(' ');
  };

  /** The whole of it in one sentence: what decides of the date of the last. */
  const title = (step: Step): string => {
    const { code, kind, startsOn, endsOn, cause, slack, dependency, done } = step;
    const told = { code, from: format.day(startsOn), day: format.day(endsOn), leader: leaderOf(step) };
    const work = kind === 'WORK';
    if (cause === 'UNDER') return say('title.under', told);
    if (dependency && !slack) return say(work ? 'title.work.link' : 'title.link', told);
    if (cause === 'ACTUAL' || done) return say(work ? 'title.work.begun' : 'title.begun', told);
    if (dependency) return say(work ? 'title.work.slack' : 'title.slack', told);
    return say(work ? 'title.work.own' : 'title.own', told);
  };

  return { days, drift, why, title };
}
