import type { ControlQueueQuery } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { useWords } from '../words';
import styles from './queue.module.css';

type Ages = ControlQueueQuery['controlQueue']['ages'];

/** How long claims have waited: one bar for each span of days, as high as what they are worth. */
export function QueueAges({ ages }: { ages: Ages }) {
  const say = useWords();
  const format = useFormat();
  const most = Math.max(1, ...ages.map(({ claims }) => claims));
  return (
    <Card title={say('ages.title')} padded>
      <ol className={styles.ages} aria-label={say('ages.caption')}>
        {ages.map(({ from, until, claims, declared }) => (
          <li key={from} className={styles.age} data-late={until === null || undefined}>
            <span className={styles.track} aria-hidden="true">
              <span style={{ height: `${(claims / most) * 100}%` }} />
            </span>
            <b>{say('ages.claims', { count: claims })}</b>
            <span className="small">
              {until === null || until === undefined ? say('ages.beyond', { from }) : say('ages.days', { from, until })}
            </span>
            <span className="small dim">{format.money(declared, 'never')}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
