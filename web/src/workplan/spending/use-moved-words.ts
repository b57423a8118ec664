import { useFormat } from '../../platform/use-format';
import { moved, type Place, type Spread } from './moved';
import { useWords } from './words';

/** Says in one sentence which euros change period. */
export function useMovedWords(): (spread: Spread) => string {
  const say = useWords();
  const format = useFormat();
  const nameOf = ({ period }: Place): string => {
    if (period === 'beyond') return say('beyond.short');
    return period ? say('period', { number: period.number }) : say('period.none');
  };
  return (spread) => {
    const { amount, from, to } = moved(spread);
    const [source, target] = [from[0], to[0]];
    if (!source || !target) return say('moves.none');
    const euros = format.money(amount, 'never');
    if (from.length === 1 && to.length === 1)
      return say('moves.one', { amount: euros, from: nameOf(source), to: nameOf(target) });
    const parts = [...from, ...to].map((place) =>
      say('moves.part', { name: nameOf(place), amount: format.signedMoney(place.difference, 'never') }),
    );
    return say('moves.several', { amount: euros, parts: parts.join(', ') });
  };
}
