import type { DueStanding } from '../graphql/graphql';
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

/** The drift of a dated thing in words, in the colour of how it stands. */
export function DriftWords({ days, standing }: { days: number; standing: DueStanding }) {
  const words = useDriftWords();
  const slips = standing === 'LATE' || standing === 'AT_RISK';
  return <span className={slips ? `tone-${looks[lookOfStanding[standing]].tone}` : 'dim'}>{words(days)}</span>;
}
