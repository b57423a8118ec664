import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import styles from './evidence-viewer.module.css';

/** What scrolls is reached by the keyboard. */
const reached = { tabIndex: 0 } as const;

interface ScrollerProps {
  place?: RefObject<HTMLElement | null>;
  label: string;
  onScroll?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}

/** Where a piece is looked at: it scrolls, and has keys of its own. */
export function Scroller({ place, label, children, ...heard }: ScrollerProps) {
  return (
    <section ref={place} className={styles.scroller} aria-label={label} {...reached} {...heard}>
      {children}
    </section>
  );
}
