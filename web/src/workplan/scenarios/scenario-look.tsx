import { useFormat } from '../../platform/use-format';
import { StateBadge, type StateName } from '../../ui/state';
import type { ScenarioRow } from './scenario-row';
import { useWords } from './words';

const looks: Readonly<Record<ScenarioRow['state'], StateName>> = {
  OPEN: 'progress',
  ADOPTED: 'met',
  DISCARDED: 'parked',
};

/** Open, adopted or discarded. */
export function ScenarioBadge({ state }: Pick<ScenarioRow, 'state'>) {
  const say = useWords();
  return <StateBadge state={looks[state]}>{say(`state.${state}`)}</StateBadge>;
}

/** By how many days something ends later or sooner. */
export function EndDrift({ days }: { days: number | null }) {
  const say = useWords();
  const format = useFormat();
  if (!days) return <span className="sec">{days === 0 ? say('same') : '–'}</span>;
  return <b className={`nw ${days > 0 ? 'tone-risque' : 'tone-fait'}`}>{format.days(days, true)}</b>;
}
