import { Link } from 'react-router';
import { useFormat } from '../../platform/use-format';
import styles from './provenance.module.css';
import type { Told } from './provenance-data';
import { useWords } from './words';

/** Lines of the journal about one thing, the oldest first, and the way to all of them. */
export function ToldList({ journal, trail }: { journal: readonly Told[]; trail: string }) {
  const say = useWords();
  const format = useFormat();
  return (
    <section className={styles.part}>
      <h3>{say('journal')}</h3>
      {journal.length === 0 ? (
        <p className="small dim">{say('journal.none')}</p>
      ) : (
        <ol className={styles.told}>
          {journal.map(({ id, seq, at, by, told }) => (
            <li key={id}>
              <span className="code">{seq}</span>
              <span>
                <b>{by}</b> {told}
                <span className={styles.hint}>{format.moment(at)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="small">
        <Link to={trail}>{say('journal.all')}</Link>
      </p>
    </section>
  );
}
