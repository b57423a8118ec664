import { useEffect, useState } from 'react';
import styles from './loading-rows.module.css';
import { useWords } from './words';

const PATIENCE = 300;

/** The rows to come, as bars, once waiting has been long enough to notice. */
export function LoadingRows({ rows = 5 }: { rows?: number }) {
  const say = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true" className={styles.rows}>
      <span className="vh">{say('loading')}</span>
      {shown &&
        Array.from({ length: rows }, (_, row) => row).map((row) => (
          <span key={row} className={styles.row} data-width={row % 3} />
        ))}
    </div>
  );
}
