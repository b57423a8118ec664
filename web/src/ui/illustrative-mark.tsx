import type { ReactNode } from 'react';
import styles from './illustrative-mark.module.css';
import { useWords } from './words';

/** Says of a figure or a name that it was invented; what is true stands unmarked. */
export function IllustrativeMark({ when = true, children }: { when?: boolean; children: ReactNode }) {
  const say = useWords();
  if (!when) return <>{children}</>;
  return (
    <span className={styles.mark} title={say('illustrative.mark')}>
      {children}
      <span className="vh"> ({say('illustrative.mark')})</span>
    </span>
  );
}
