import { useProject } from '../consortium/current-project';
import { addDays, addMonths, type Day } from '../platform/day';
import { useFormat } from '../platform/use-format';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import styles from './map-span.module.css';
import { useWords } from './words';

/** What a map shows: the months around today, the whole project, or some that somebody moved to. */
export type Span = 'periode' | 'projet' | 'ailleurs';

/** Half a year: what one saw is still there on the other side. */
const STEP = 6;

interface MapSpanProps {
  span: Span;
  from: Day;
  until: Day;
  onSpan: (span: Exclude<Span, 'ailleurs'>) => void;
  onMove: (from: Day, until: Day) => void;
}

/** How much of the project the map shows, and the way to earlier and later months. */
export function MapSpan({ span, from, until, onSpan, onMove }: MapSpanProps) {
  const say = useWords();
  const format = useFormat();
  const { startsOn, endsOn } = useProject();
  const move = (months: number) => onMove(addMonths(from, months), addDays(addMonths(addDays(until, 1), months), -1));
  return (
    <div className={styles.span}>
      <Segmented<Exclude<Span, 'ailleurs'>>
        label={say('map.span')}
        labelHidden
        segments={[
          { value: 'periode', label: say('map.near') },
          { value: 'projet', label: say('map.whole') },
        ]}
        value={span === 'ailleurs' ? null : span}
        onChange={onSpan}
      />
      {span !== 'projet' && (
        <div className={styles.steps}>
          <Button size="small" reason={from <= startsOn && say('map.first')} onClick={() => move(-STEP)}>
            {say('map.earlier')}
          </Button>
          <span className="small sec" aria-live="polite">
            {say('map.shown', { from: format.day(from, 'month'), until: format.day(until, 'month') })}
          </span>
          <Button size="small" reason={until >= endsOn && say('map.last')} onClick={() => move(STEP)}>
            {say('map.later')}
          </Button>
        </div>
      )}
    </div>
  );
}
