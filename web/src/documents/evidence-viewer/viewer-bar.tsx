import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import styles from './evidence-viewer.module.css';
import { useWords } from './words';
import { FULL_SIZE, stepFrom, type Zoom } from './zoom.rules';

interface ViewerBarProps {
  /** Pixels for a point, as it is drawn now. */
  scale: number;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onTurn: () => void;
  children?: ReactNode;
}

/** The size of what is looked at, and which way up it is. */
export function ViewerBar({ scale, zoom, onZoom, onTurn, children }: ViewerBarProps) {
  const say = useWords();
  return (
    <div className={styles.bar}>
      {children}
      <span className={styles.group}>
        <Button size="small" kind="quiet" label={say('smaller')} onClick={() => onZoom(stepFrom(scale, -1))}>
          −
        </Button>
        <span className={`${styles.size} small`} aria-live="polite">
          {say('size', { percent: Math.round((scale / FULL_SIZE) * 100) })}
        </span>
        <Button size="small" kind="quiet" label={say('larger')} onClick={() => onZoom(stepFrom(scale, 1))}>
          +
        </Button>
      </span>
      <span className={styles.group}>
        <Button
          size="small"
          kind="quiet"
          label={say('width.of')}
          pressed={zoom === 'width'}
          onClick={() => onZoom('width')}
        >
          {say('width')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          label={say('whole.of')}
          pressed={zoom === 'whole'}
          onClick={() => onZoom('whole')}
        >
          {say('whole')}
        </Button>
        <Button size="small" kind="quiet" label={say('turn.of')} onClick={onTurn}>
          {say('turn')}
        </Button>
      </span>
    </div>
  );
}

/** The button that saves the piece as it is. */
export function SaveButton({ name, onSave }: { name: string; onSave: () => void }) {
  const say = useWords();
  return (
    <Button size="small" icon={<Icon name="download" size={18} />} label={say('save.of', { name })} onClick={onSave}>
      {say('save')}
    </Button>
  );
}
