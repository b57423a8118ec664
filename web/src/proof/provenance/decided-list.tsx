import { useFormat } from '../../platform/use-format';
import { Money } from '../../ui/figures';
import styles from './provenance.module.css';
import type { Decided } from './provenance-data';
import { useWords } from './words';

/** What the controls of its claim made of a line, with its article, and what its partner said of it. */
export function DecidedList({ decisions }: { decisions: readonly Decided[] }) {
  const say = useWords();
  const format = useFormat();
  return (
    <section className={styles.part}>
      <h3>{say('decisions')}</h3>
      {decisions.length === 0 ? (
        <p className="small dim">{say('decisions.none')}</p>
      ) : (
        <ol className={styles.told}>
          {decisions.map((one) => (
            <li key={one.id}>
              <span className="code">{one.control}</span>
              <span>
                <b>{say(`decision.${one.decision}`)}</b>
                {Number(one.deducted) !== 0 && (
                  <>
                    {' '}
                    <Money value={one.deducted} />
                  </>
                )}
                {one.typologyFr && (
                  <span className={styles.hint}>{say.language === 'fr' ? one.typologyFr : one.typologyEn}</span>
                )}
                {one.reason && <span className={styles.hint}>{one.reason}</span>}
                {one.source && <span className={styles.hint}>{one.source}</span>}
                <span className={styles.hint}>
                  {one.decidedBy}, {format.moment(one.decidedAt)}
                </span>
                {one.stance && (
                  <span className={styles.hint}>
                    {say(`stance.${one.stance}`)}
                    {one.answer && ` ${one.answer}`}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
