import type { DueStanding } from '../graphql/graphql';
import type { Day } from '../platform/day';
import { useFormat } from '../platform/use-format';
import { looks } from '../ui/state';
import { useWords } from './words';
import { lookOfStanding } from './work-state';

/** A drift in words: "sans dérive", "12 jours de dérive", "3 jours d’avance". */
export function useDriftWords(): (days: number) => string {
  const say = useWords();
  return (days) => {
    if (days === 0) return say('drift.none');
    return days > 0 ? say('drift.late', { days }) : say('drift.early', { days: -days });
  };
}

interface DriftWordsProps {
  days: number;
  standing: DueStanding;
  /** The day it is expected: what is past it without having been moved is said to be late. */
  on: Day;
}

/** The drift of a dated thing in words, in the colour of how it stands. */
export function DriftWords({ days, standing, on }: DriftWordsProps) {
  const words = useDriftWords();
  const format = useFormat();
  const past = standing === 'LATE' && days <= 0;
  const slips = standing === 'LATE' || standing === 'AT_RISK';
  return (
    <span className={slips ? `tone-${looks[lookOfStanding[standing]].tone}` : 'dim'}>
      {past ? format.due(on) : words(days)}
    </span>
  );
}
