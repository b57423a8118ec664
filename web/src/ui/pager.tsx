import { Button } from './button';
import styles from './pager.module.css';
import { useWords } from './words';

interface PagerProps {
  shown: number;
  /** How many there are in all, when the API says so. */
  total?: number;
  hasMore: boolean;
  busy?: boolean;
  onMore: () => void;
}

/** How many rows stand above, and the way to the next ones. */
export function Pager({ shown, total, hasMore, busy, onMore }: PagerProps) {
  const say = useWords();
  const count = total === undefined ? say('pager.shownOnly', { shown }) : say('pager.shown', { shown, total });
  return (
    <div className={styles.pager}>
      <p className="small dim" aria-live="polite">
        {count}
      </p>
      {hasMore && (
        <Button size="small" busy={busy} onClick={onMore}>
          {say('pager.more')}
        </Button>
      )}
    </div>
  );
}
