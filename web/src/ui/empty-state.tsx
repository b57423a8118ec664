import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Nothing here yet: one sentence of what will be, one action, no drawing. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
